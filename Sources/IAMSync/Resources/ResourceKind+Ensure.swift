import AWSClient

/// What `ensure` did, and what AWS has now.
public struct Ensured<Kind: ResourceKind>: Sendable {
    /// What was written, in the order of writing; empty when nothing differed.
    public let changes: [Kind.Change]
    /// What AWS has now.
    public let observed: Kind.Observed?

    /// What `ensure` did.
    init(changes: [Kind.Change], observed: Kind.Observed?) {
        self.changes = changes
        self.observed = observed
    }
}

extension ResourceKind {
    /// Brings this resource to its desired form: reads what AWS has, compares, and writes what differs, nothing else.
    ///
    /// Safe to repeat, and beside another run. After a lost answer, and where somebody else was faster, AWS is read back
    /// before anything is written again. What was just made may not be seen everywhere yet: such a refusal is waited out,
    /// up to a minute. Somebody else's change that is under way is waited out too, up to a quarter of an hour.
    ///
    /// - Parameters:
    ///   - approved: The changes that may be written; `nil` for all.
    ///   - context: Where to read and write.
    /// - Returns: What was written, and what AWS has now.
    /// - Throws: ``SyncError``; ``SyncError/exceedsPlan(_:)`` when more differs than was approved, and
    ///   ``SyncError/obstacle(_:)`` when it carries the mark of another definition folder: nothing is written.
    @discardableResult
    public func ensure(
        within approved: Set<Change>? = nil, in context: Context
    ) async throws(SyncError) -> Ensured<Self> {
        try await Self.ensure(self, within: approved, afterCreations: true, in: context)
    }

    /// Brings one resource to its desired form, as ``ensure(within:in:)`` does.
    ///
    /// - Parameters:
    ///   - desired: What must be.
    ///   - approved: The changes that may be written; `nil` for all.
    ///   - afterCreations: Whether something that the resource needs was made a moment ago: a refusal for want of it is
    ///     then waited out for longer.
    ///   - context: Where to read and write.
    /// - Returns: What was written, and what AWS has now.
    /// - Throws: ``SyncError`` as ``ensure(within:in:)`` does.
    static func ensure(
        _ desired: Self, within approved: Set<Change>? = nil, afterCreations: Bool = false, in context: Context
    ) async throws(SyncError) -> Ensured<Self> {
        let observed = try await observe(desired, in: context)
        return try await ensure(
            desired, from: observed, within: approved, afterCreations: afterCreations, in: context)
    }

    /// Brings one resource to its desired form from what was observed in bulk.
    ///
    /// - Parameters:
    ///   - desired: What must be.
    ///   - observed: What AWS has, read less than five minutes ago.
    ///   - approved: The changes that may be written; `nil` for all.
    ///   - afterCreations: Whether this run made something that the resource needs.
    ///   - context: Where to read and write.
    /// - Returns: What was written, and what AWS has now.
    /// - Throws: ``SyncError`` as the form that reads by itself does.
    static func ensure(
        _ desired: Self, from observed: Observed?, within approved: Set<Change>?, afterCreations: Bool,
        in context: Context
    ) async throws(SyncError) -> Ensured<Self> {
        var writer = ChangeWriter(desired, from: observed, mayFollowCreations: afterCreations, in: context)
        do {
            return try await ensure(desired, within: approved, by: &writer)
        } catch {
            throw error.after(writer.written.map(\.field))
        }
    }

    private static func ensure(
        _ desired: Self, within approved: Set<Change>?, by writer: inout ChangeWriter<Self>
    ) async throws(SyncError) -> Ensured<Self> {
        while true {
            if writer.current == nil, let reason = desired.reasonNotToCreate { throw .missing(reason) }
            if let obstacle = writer.current?.obstacle { throw SyncError(obstacle) }
            if case .otherInstallation(let name) = writer.current?.ownership {
                throw .obstacle("belongs to installation \(name)")
            }
            let changes = changes(from: writer.current, to: desired)
            writer.noteReadBack(remaining: changes)
            if let approved, let excess = changes.first(where: { !approved.allows($0) }) {
                throw .exceedsPlan(excess.field)
            }
            do {
                try await writer.write(changes)
                return Ensured(changes: writer.written, observed: writer.current)
            } catch {
                try await writer.recover(from: error)
            }
        }
    }
}

extension Set where Element: ResourceChange {
    /// Whether a change was approved, by itself or as part of a larger one.
    func allows(_ change: Element) -> Bool {
        contains(change) || contains { $0.covers(change) }
    }
}
