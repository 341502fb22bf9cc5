import AWSClient

/// How often which service was called, retries included, and how often it refused.
final class CallTally: RequestTrace {
    private struct State {
        var calls: [AWSService: Int] = [:]
        var repetitions = 0
    }

    private let state = Locked(State())

    /// A call has ended.
    func record(_ record: RequestRecord) {
        state.withLock { state in
            state.calls[record.service, default: 0] += record.attempts
            state.repetitions += max(0, record.attempts - 1)
        }
    }

    /// Calls of a service, retries included.
    func calls(_ service: AWSService) -> Int { state.withLock { $0.calls[service, default: 0] } }

    /// How many calls were sent again.
    var repetitions: Int { state.withLock { $0.repetitions } }
}
