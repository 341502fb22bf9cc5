import AWSClient

/// How long somebody else's change of the same thing has stood in the way. The client has tried for some seconds; a set
/// that reaches hundreds of accounts takes minutes.
struct OthersChange: Sendable {
    private var first: Timestamp?
    private var waits = 0

    /// Waits, twice as long each time up to 8 seconds, where an error says that somebody else's change is under way.
    ///
    /// - Returns: Whether to try again; `false` where the error says something else.
    /// - Throws: ``SyncError/lastingConflict(_:)`` where it has lasted too long, ``SyncError/cancelled`` where the wait was
    ///   interrupted.
    mutating func isWaitedOut(after error: SyncError, by clock: any AWSClock) async throws(SyncError) -> Bool {
        guard error.isOthersChange, case .aws(let conflict) = error else {
            first = nil
            return false
        }
        let begin = first ?? clock.now
        first = begin
        guard clock.now - begin < SyncError.patienceWithOthers else { throw .lastingConflict(conflict) }
        do {
            try await clock.sleep(for: .seconds(1 << min(waits, 3)))
        } catch {
            throw .cancelled
        }
        waits += 1
        return true
    }
}
