import AWSClient

/// Writes the changes of one resource, remembers which, and copes with what AWS refuses for a reason that may pass.
struct ChangeWriter<Kind: ResourceKind> {
    /// What AWS has, as far as is known.
    private(set) var current: Kind.Observed?
    /// What was written, in the order of writing.
    private(set) var written: [Kind.Change] = []
    private let desired: Kind
    private let context: Kind.Context
    private var mayFollowCreations: Bool
    private var attempted: Kind.Change?
    private var mayHaveWritten = false
    private var failures = 0
    private var firstFailure: Timestamp?
    private var othersChange = OthersChange()

    /// How long AWS may take to see everywhere what was just made.
    private static var patience: Duration { .seconds(60) }

    /// Nothing is written yet.
    init(_ desired: Kind, from observed: Kind.Observed?, mayFollowCreations: Bool, in context: Kind.Context) {
        self.desired = desired
        current = observed
        self.mayFollowCreations = mayFollowCreations
        self.context = context
    }

    mutating func write(_ changes: [Kind.Change]) async throws(SyncError) {
        for change in changes {
            attempted = change
            current = try await Kind.write(change, of: desired, onto: current, in: context)
            note(change)
        }
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
        othersChange = OthersChange()
        written.append(change)
        if change.isCreation { mayFollowCreations = true }
    }

    // MARK: After a failure

    /// Waits where AWS may not see everything yet, and reads back where the resource may have changed.
    ///
    /// - Throws: The error, where trying once more would not help.
    mutating func recover(from error: SyncError) async throws(SyncError) {
        if try await othersChange.isWaitedOut(after: error, by: context.clock) {
            if current != nil, !hasCreated { try await readBack() }
            return
        }
        let begin = firstFailure ?? context.clock.now
        firstFailure = begin
        guard isWorthTrying(after: error, for: context.clock.now - begin) else { throw error }
        let readsBack = error.needsReadingBack || (current != nil && !hasCreated)
        try await pause(failures - (readsBack ? 1 : 0))
        failures += 1
        mayHaveWritten = mayHaveWritten || error.isAnswerLost
        mayFollowCreations = mayFollowCreations || error.isAlreadyThere
        if readsBack { try await readBack() }
    }

    private mutating func readBack() async throws(SyncError) {
        let found = try await Kind.observe(desired, in: context)
        current = found ?? (hasCreated ? current : nil)
    }

    private var hasCreated: Bool { written.contains(where: \.isCreation) }

    private func isWorthTrying(after error: SyncError, for elapsed: Duration) -> Bool {
        if error.isAnswerLost { return failures < 3 }
        if error.isAlreadyThere { return elapsed < Self.patience }
        if error.mayBeTooEarly { return mayFollowCreations ? elapsed < Self.patience : failures < 3 }
        // Another run may have used the room that was left for one more version or policy.
        return error.isQuota && current != nil && failures == 0
    }

    /// Waits twice as long each time; not at all before the first reading.
    private func pause(_ number: Int) async throws(SyncError) {
        guard number >= 0 else { return }
        do {
            try await context.clock.sleep(for: .seconds(1 << min(number, 3)))
        } catch {
            throw .cancelled
        }
    }
}
