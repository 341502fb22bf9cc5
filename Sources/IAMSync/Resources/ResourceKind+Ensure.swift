import AWSClient

/// What `ensure` did, and what AWS has now.
public struct Ensured<Kind: ResourceKind>: Sendable {
    /// What was written, in the order of writing; empty when nothing differed.
    public let changes: [Kind.Change]
    /// What AWS has now.
    public let observed: Kind.Observed?

    /// What `ensure` did.
    public init(changes: [Kind.Change], observed: Kind.Observed?) {
        self.changes = changes
        self.observed = observed
    }
}

extension ResourceKind {
    /// Brings one resource to its desired form: reads it, compares, and writes what differs, nothing else.
    ///
    /// Safe to repeat. A lost answer and a resource that somebody else just made are read back before anything is
    /// written again. What was just made may not be seen everywhere yet: such a refusal is waited out, up to a minute.
    ///
    /// - Parameters:
    ///   - desired: What must be.
    ///   - approved: The changes that may be written; `nil` for all.
    ///   - afterCreations: Whether something that the resource needs was made a moment ago.
    ///   - context: Where to read and write.
    /// - Returns: What was written, and what AWS has now.
    /// - Throws: ``SyncError``; ``SyncError/exceedsPlan(_:)`` when more differs than was approved, and
    ///   ``SyncError/obstacle(_:)`` when it carries the mark of another definition folder: nothing is written.
    public static func ensure(
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
        var writer = ChangeWriter(desired: desired, context: context, mayFollowCreations: afterCreations)
        var current = observed
        var rounds = 0
        while true {
            if current == nil, let reason = desired.reasonNotToCreate { throw .missing(reason) }
            if let obstacle = current?.obstacle { throw SyncError(obstacle) }
            if case .otherInstallation(let name) = current?.ownership {
                throw .obstacle("belongs to installation \(name)")
            }
            let changes = changes(from: current, to: desired)
            writer.noteReadBack(remaining: changes)
            if let approved, let excess = changes.first(where: { !approved.contains($0) }) {
                throw .exceedsPlan(excess.field)
            }
            do {
                let final = try await writer.write(changes, onto: current)
                return Ensured(changes: writer.written, observed: final)
            } catch {
                rounds += 1
                if error == .cancelled, !writer.written.isEmpty {
                    throw .interrupted(after: writer.written.map(\.field))
                }
                guard error.needsReadingBack, rounds < 4 else { throw error }
                writer.noteFailure(error)
                current = try await observe(desired, in: context)
            }
        }
    }
}

/// Writes the changes of one resource, and remembers which.
private struct ChangeWriter<Kind: ResourceKind> {
    let desired: Kind
    let context: Kind.Context
    var mayFollowCreations: Bool
    private(set) var written: [Kind.Change] = []
    private var attempted: Kind.Change?
    private var mayHaveWritten = false

    init(desired: Kind, context: Kind.Context, mayFollowCreations: Bool) {
        self.desired = desired
        self.context = context
        self.mayFollowCreations = mayFollowCreations
    }

    mutating func write(
        _ changes: [Kind.Change], onto observed: Kind.Observed?
    ) async throws(SyncError) -> Kind.Observed? {
        var current = observed
        for change in changes {
            attempted = change
            current = try await patiently(change, onto: current)
            note(change)
        }
        return current
    }

    /// Remembers whether the write may have happened. A second attempt of ours may find what the first one made.
    mutating func noteFailure(_ error: SyncError) {
        mayHaveWritten = mayHaveWritten || error.isAnswerLost
    }

    /// A change whose answer was lost, and which is no longer to be made, was ours. Without a lost answer somebody else
    /// was faster.
    mutating func noteReadBack(remaining: [Kind.Change]) {
        guard let attempted, mayHaveWritten, !remaining.contains(attempted) else { return }
        note(attempted)
        mayHaveWritten = false
    }

    private mutating func note(_ change: Kind.Change) {
        attempted = nil
        written.append(change)
        if change.isCreation { mayFollowCreations = true }
    }

    /// Waits out that AWS hasn't seen everywhere yet what this run has just made.
    private func patiently(
        _ change: Kind.Change, onto observed: Kind.Observed?
    ) async throws(SyncError) -> Kind.Observed {
        let start = context.clock.now
        var wait = Duration.seconds(1)
        while true {
            do {
                return try await Kind.write(change, of: desired, onto: observed, in: context)
            } catch {
                guard mayFollowCreations, error.mayBeTooEarly, context.clock.now - start < .seconds(60) else {
                    throw error
                }
            }
            do {
                try await context.clock.sleep(for: wait)
            } catch {
                throw .cancelled
            }
            wait = min(wait * 2, .seconds(8))
        }
    }
}
