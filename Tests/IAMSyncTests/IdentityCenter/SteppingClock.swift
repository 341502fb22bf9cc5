import AWSClient

/// A clock that waits no real second: whoever sleeps moves it on.
final class SteppingClock: AWSClock {
    private let moment = Locked(Timestamp(seconds: 1_800_000_000))
    private let slept = Locked<[Duration]>([])

    var now: Timestamp { moment.withLock { $0 } }

    /// Every wait, in order.
    var waits: [Duration] { slept.withLock { $0 } }

    func sleep(for wait: Duration) async throws(CancellationError) {
        if Task.isCancelled { throw CancellationError() }
        moment.withLock { $0 = $0 + wait }
        slept.withLock { $0.append(wait) }
        await Task.yield()
    }
}
