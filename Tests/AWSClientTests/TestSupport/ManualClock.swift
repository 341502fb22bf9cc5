import AWSClient

/// A clock that moves only when somebody waits for it.
final class ManualClock: AWSClock {
    private struct State: Sendable {
        var now: Timestamp
        var waits: [Duration] = []
    }

    private let state: Locked<State>
    private let cancelledWait: Int?

    /// A clock.
    ///
    /// - Parameters:
    ///   - now: The moment at which it stands.
    ///   - cancelledWait: The wait, from 1, in which the waiting task is cancelled: that one doesn't end by itself.
    init(_ now: Timestamp = Timestamp(seconds: 1_440_938_160), cancellingIn cancelledWait: Int? = nil) {
        state = Locked(State(now: now))
        self.cancelledWait = cancelledWait
    }

    var now: Timestamp { state.withLock { $0.now } }
    var waits: [Duration] { state.withLock { $0.waits } }

    func sleep(for wait: Duration) async throws(CancellationError) {
        guard !Task.isCancelled else { throw CancellationError() }
        let isCancelled = state.withLock { state in
            state.waits.append(wait)
            guard state.waits.count != cancelledWait else { return true }
            state.now = state.now + wait
            return false
        }
        guard isCancelled else { return }
        withUnsafeCurrentTask { $0?.cancel() }
        throw CancellationError()
    }
}
