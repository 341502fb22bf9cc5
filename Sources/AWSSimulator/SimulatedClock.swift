public import AWSClient

/// A time that passes only when somebody waits for it: an hour of waiting takes no time at all.
public final class SimulatedClock: AWSClock {
    private let time: Locked<Timestamp>

    /// A clock that stands at a moment.
    public init(_ start: Timestamp) {
        time = Locked(start)
    }

    /// The moment at which the clock stands.
    public var now: Timestamp { time.withLock { $0 } }

    /// Puts the clock to the end of the wait, and lets other tasks go on.
    public func sleep(for wait: Duration) async throws(CancellationError) {
        guard !Task.isCancelled else { throw CancellationError() }
        advance(by: wait)
        await Task.yield()
    }

    /// Puts the clock forward.
    public func advance(by wait: Duration) {
        guard wait > .zero else { return }
        time.withLock { $0 = $0 + wait }
    }
}
