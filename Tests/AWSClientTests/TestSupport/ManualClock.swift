import AWSClient

/// A clock that moves only when somebody waits for it.
final class ManualClock: AWSClock {
    private struct State: Sendable {
        var now: Timestamp
        var waits: [Duration] = []
    }

    private let state: Locked<State>

    init(_ now: Timestamp = Timestamp(seconds: 1_440_938_160)) {
        state = Locked(State(now: now))
    }

    var now: Timestamp { state.withLock { $0.now } }
    var waits: [Duration] { state.withLock { $0.waits } }

    func sleep(for wait: Duration) async throws(CancellationError) {
        guard !Task.isCancelled else { throw CancellationError() }
        state.withLock { state in
            state.now = state.now + wait
            state.waits.append(wait)
        }
    }
}
