import IAMModel

/// Something of ours that is there and that the definition doesn't ask for: what was seen of it, and how it is removed.
///
/// Each kind that can be removed has one beside its other files, in `Kind+Remove.swift`.
protocol Removable: Hashable, Sendable {
    /// What it takes to read and remove one: a session in an account, or in Identity Center.
    associatedtype Context: ResourceContext

    /// What people call the kind, such as `operator role`.
    static var kindName: String { get }
    /// Why it is not asked for, as it stands in the plan.
    static var reason: String { get }

    /// Its name as people read it, such as `payments-live-operator`.
    var label: String { get }
    /// The account that it stands in; `nil` for what stands in Identity Center as a whole.
    var home: AccountID? { get }
    /// The part of the definition that it belonged to; `nil` where that can't be told, or it belonged to several.
    var scope: Scope? { get }
    /// What was seen of it, a line each, in a stable order: `boundary: arn:…`.
    var observed: [String] { get }

    /// Reads it again.
    ///
    /// - Returns: What AWS has now; `nil` when it is gone.
    /// - Throws: ``SyncError`` when it can't be known.
    func seenAgain(in context: Context) async throws(SyncError) -> Self?

    /// What somebody else has changed since the plan was made; `nil` for nothing.
    ///
    /// That there is less of it than there was is no change: this run may have begun to remove it.
    func change(since planned: Self) -> String?

    /// What uses it at this moment, so that it has to stay; `nil` for nothing.
    ///
    /// - Parameters:
    ///   - removed: Names of roles of the same account that this run has removed: AWS may list them for a moment.
    ///   - context: Where to look.
    /// - Returns: What uses it, such as `role x trusts it`.
    /// - Throws: ``SyncError`` when it can't be known: then it stays.
    func use(besides removed: Set<String>, in context: Context) async throws(SyncError) -> String?

    /// Removes it: what grants first, itself last. What is gone already is no error.
    func remove(in context: Context) async throws(SyncError)
}

extension Removable {
    /// Nothing has changed where everything is equal.
    func change(since planned: Self) -> String? { self == planned ? nil : Self.kindName }

    /// Nothing uses it.
    func use(besides removed: Set<String>, in context: Context) async throws(SyncError) -> String? { nil }

    /// What names it in a plan and a report.
    var key: ResourceKey { ResourceKey(kindName: Self.kindName, name: label, account: home) }
}

extension Removable {
    /// Removes it for good: reads it again, compares it with what was planned, looks who uses it, and only then removes.
    ///
    /// Safe to repeat. A lost answer is read back before anything is sent again; somebody else's change that is under way
    /// is waited out, up to a quarter of an hour.
    ///
    /// - Throws: ``SyncError``; ``SyncError/exceedsPlan(_:)`` when somebody else has changed it since.
    func ensureRemoved(besides removed: Set<String>, in context: Context) async throws(SyncError) {
        var rounds = 0
        var othersChange = OthersChange()
        while let current = try await seenAgain(in: context) {
            if let field = current.change(since: self) { throw .exceedsPlan(field) }
            if let use = try await current.use(besides: removed, in: context) { throw .exceedsPlan(use) }
            do {
                return try await current.remove(in: context)
            } catch {
                if try await othersChange.isWaitedOut(after: error, by: context.clock) { continue }
                rounds += 1
                guard error.isAnswerLost, rounds < 4 else { throw error }
            }
        }
    }
}
