public import AWSClient

/// A time that passes only when somebody waits for it: an hour of waiting takes no time at all.
public final class SimulatedClock: SimulatedTime {
    private let time: Locked<Timestamp>

    /// A clock that stands at a moment.
    public init(_ start: Timestamp) {
        time = Locked(start)
    }

    /// The moment at which the clock stands.
    public var now: Timestamp { time.withLock { $0 } }

    /// Lets other tasks go on, and puts the clock to the end of the wait, unless it stands later already: waits side by
    /// side take as long as the longest, not as long as all of them.
    ///
    /// - Throws: `CancellationError` when the task was cancelled; no time has passed then.
    public func sleep(for wait: Duration) async throws(CancellationError) {
        let wake = now + wait
        await Task.yield()
        guard !Task.isCancelled else { throw CancellationError() }
        time.withLock { $0 = max($0, wake) }
    }

    /// Puts the clock forward.
    public func advance(by wait: Duration) {
        guard wait > .zero else { return }
        time.withLock { $0 = $0 + wait }
    }
}
