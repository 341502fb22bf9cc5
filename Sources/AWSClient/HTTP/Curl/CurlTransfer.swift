/// One transfer as the two sides see it: who waits for it, and the thread that makes it.
final class CurlTransfer: Sendable {
    typealias Outcome = Result<CurlReply, TransportError>

    private enum State: Sendable {
        case new
        case waiting(CheckedContinuation<Outcome, Never>)
        case ended(Outcome)
        case told
    }

    let request: HTTPRequest
    let options: CurlOptions
    private let state = Locked(State.new)

    init(_ request: HTTPRequest, _ options: CurlOptions) {
        self.request = request
        self.options = options
    }

    /// Whether somebody still wants its outcome.
    var isWanted: Bool {
        state.withLock { state in
            switch state {
            case .new, .waiting: true
            case .ended, .told: false
            }
        }
    }

    /// Waits for the outcome, which may be there already: a task can be cancelled before it waits.
    func outcome() async -> Outcome {
        await withCheckedContinuation { continuation in
            let outcome: Outcome? = state.withLock { state in
                if case .ended(let outcome) = state {
                    state = .told
                    return outcome
                }
                state = .waiting(continuation)
                return nil
            }
            if let outcome { continuation.resume(returning: outcome) }
        }
    }

    /// Ends it. Only the first outcome counts.
    func end(_ outcome: Outcome) {
        let continuation: CheckedContinuation<Outcome, Never>? = state.withLock { state in
            switch state {
            case .new:
                state = .ended(outcome)
                return nil
            case .waiting(let continuation):
                state = .told
                return continuation
            case .ended, .told:
                return nil
            }
        }
        continuation?.resume(returning: outcome)
    }
}
