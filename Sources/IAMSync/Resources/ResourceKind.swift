public import AWSClient
public import IAMModel
public import JSONTree

/// A kind of resource that is synced: what it is, how it is read, compared and written.
///
/// The value itself is the desired one. Each of the eight kinds has a folder beside this file, with the same files:
/// the kind with its observed form and changes, `+Observe`, `+Diff`, `+Ensure` and `+JSON`.
public protocol ResourceKind: Hashable, Sendable {
    /// What AWS has under the desired resource's name.
    associatedtype Observed: ObservedResource
    /// One thing that can be written. It carries no old value, so that approving it holds until it is done.
    /// The order is the order of writing: what guards comes first, what grants comes last.
    associatedtype Change: ResourceChange
    /// What it takes to read and write one: a session in an account, or in Identity Center.
    associatedtype Context: ResourceContext

    /// What people call the kind, such as `operator role`.
    static var kindName: String { get }

    /// The resource's name as people read it, such as `payments-live-operator`.
    var label: String { get }
    /// The account that it stands in; `nil` for what stands in Identity Center as a whole.
    var home: AccountID? { get }
    /// Every part of the definition that uses it.
    var scopes: Set<Scope> { get }

    /// Why it can't be created where it is absent, such as a group that only the corporate identity provider makes; `nil`
    /// where it can.
    var reasonNotToCreate: String? { get }

    /// What has to be written to get from what AWS has to what is desired, in the order of writing.
    ///
    /// - Parameters:
    ///   - observed: What AWS has; `nil` for nothing, which gives a change that creates, and what must follow it.
    ///   - desired: What must be.
    /// - Returns: The changes, in the order of writing; empty where nothing differs.
    static func changes(from observed: Observed?, to desired: Self) -> [Change]

    /// A change as people read it: the field with its old and new value.
    static func explain(_ change: Change, from observed: Observed?, to desired: Self) -> FieldChange

    /// Reads one resource.
    ///
    /// - Returns: What AWS has; `nil` when it surely has nothing under this name.
    /// - Throws: ``SyncError`` when it can't be known. A failed read is never taken for absence.
    static func observe(_ desired: Self, in context: Context) async throws(SyncError) -> Observed?

    /// Writes one change.
    ///
    /// - Parameters:
    ///   - change: What to write.
    ///   - desired: What must be.
    ///   - observed: What AWS has before the change; `nil` for nothing.
    ///   - context: Where to write.
    /// - Returns: What AWS has after the change.
    /// - Throws: ``SyncError`` when AWS refused, or its answer was lost.
    static func write(
        _ change: Change, of desired: Self, onto observed: Observed?, in context: Context
    ) async throws(SyncError) -> Observed
}

/// What AWS has under a resource's name.
public protocol ObservedResource: Sendable {
    /// Whose it is, by its mark.
    var ownership: Ownership { get }
    /// What keeps it from being synced at all; `nil` for nothing.
    var obstacle: Obstacle? { get }
    /// Whether it stands in another's place, which is removed once it is there: an assignment to another set of the
    /// same family.
    var replacesAnother: Bool { get }
    /// What AWS has, as data in one stable form: lists whose order means nothing are sorted, policies are in their normal
    /// form, and what is not AWS's own (options, what an issuer presents) is left out. Never a secret.
    var json: JSON { get }
}

/// What keeps a resource from being synced.
public enum Obstacle: Hashable, Sendable {
    /// It stands in a way that we must not change, such as a role under another path.
    case mismatch(String)
    /// Something outside our reach is missing, such as a person whom the identity store doesn't know.
    case notReady(String)
}

extension ObservedResource {
    /// Nothing is in the way.
    public var obstacle: Obstacle? { nil }
    /// It replaces nothing.
    public var replacesAnother: Bool { false }
}

extension ResourceKind {
    /// It can be created.
    public var reasonNotToCreate: String? { nil }
}

/// One thing that can be written.
public protocol ResourceChange: Hashable, Comparable, Sendable {
    /// What the report calls the field, such as `trust policy`.
    var field: String { get }
    /// Whether this change brings the resource into being.
    var isCreation: Bool { get }

    /// Whether who approves this change has approved another one with it: the same, or a part of it.
    func covers(_ other: Self) -> Bool
}

extension ResourceChange {
    /// It covers itself.
    public func covers(_ other: Self) -> Bool { self == other }
}

/// What it takes to read and write a resource.
public protocol ResourceContext: Sendable {
    /// Time, for waiting until AWS has seen what was just made.
    var clock: any AWSClock { get }
}

/// Whose an observed resource is.
public enum Ownership: Hashable, Sendable {
    /// It carries our mark.
    case ours
    /// It carries no mark, or another tool's: it is adopted, never silently.
    case foreign
    /// It carries the mark of another definition folder.
    case otherInstallation(String)
    /// Its kind carries no mark: who named it owns it.
    case unmarked
}
