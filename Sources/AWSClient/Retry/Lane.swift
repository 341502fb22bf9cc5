/// What the calls of one account to one service share: their pace, and the quota for repeating them.
final class Lane: Sendable {
    private struct State: Sendable {
        var pace: Pace
        var quota: RetryQuota?
    }

    private let state: Locked<State>

    init(_ service: AWSService, _ policy: RetryPolicy, at now: Timestamp) {
        let pace = Pace(limit: service.publishedRate, mode: policy.mode, start: now.seconds)
        state = Locked(State(pace: pace, quota: policy.quota))
    }

    /// Takes the next place in the queue: first come, first served.
    func take(at now: Timestamp) -> TicketQueue.Ticket { state.withLock { $0.pace.take(at: now.seconds) } }

    /// How long to wait before a call may go; `nil` when it may go now. The pace may change meanwhile: ask again.
    func wait(for ticket: TicketQueue.Ticket, at now: Timestamp) -> Duration? {
        state.withLock { state in
            state.pace.wait(for: ticket, at: now.seconds).map { .milliseconds(Int64(($0 * 1_000).rounded(.up))) }
        }
    }

    /// An attempt has ended.
    func record(isThrottled: Bool, at now: Timestamp) {
        state.withLock { $0.pace.record(isThrottled: isThrottled, at: now.seconds) }
    }

    /// Draws what repeating a call costs.
    ///
    /// - Returns: Whether there was enough.
    func draw(_ cost: Int) -> Bool { state.withLock { $0.quota?.draw(cost) ?? true } }

    /// A call went well: what its last repetition cost comes back.
    func refund(_ lastCost: Int?) { state.withLock { $0.quota?.refund(lastCost) } }
}

extension Timestamp {
    fileprivate var seconds: Double { Double(milliseconds) / 1_000 }
}
