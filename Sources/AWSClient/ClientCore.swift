/// What all copies of a client share: connections, lanes, the clock's correction, signing keys and counts.
final class ClientCore: Sendable {
    private struct LaneName: Hashable, Sendable {
        let account: String?
        let service: AWSService
    }

    private struct State: Sendable {
        var lanes: [LaneName: Lane] = [:]
        var calls: [AWSService: Int] = [:]
        var correction = ClockCorrection()
    }

    let endpoints: AWSEndpoints
    let transport: any HTTPTransport
    let clock: any AWSClock
    let retry: RetryPolicy
    let random: @Sendable () -> Double
    let trace: (any RequestTrace)?
    let keys = SigningKeys()
    private let state = Locked(State())

    init(
        endpoints: AWSEndpoints, transport: any HTTPTransport, clock: any AWSClock, retry: RetryPolicy,
        random: @escaping @Sendable () -> Double, trace: (any RequestTrace)?
    ) {
        self.endpoints = endpoints
        self.transport = transport
        self.clock = clock
        self.retry = retry
        self.random = random
        self.trace = trace
    }

    var callCounts: [AWSService: Int] { state.withLock { $0.calls } }

    /// The moment by AWS's clock.
    var now: Timestamp { clock.now + state.withLock { $0.correction.offset } }

    /// Learns AWS's time from an answer to a request that was sent at a time by our clock.
    func learn(from response: HTTPResponse, sent: Timestamp) {
        let received = clock.now
        state.withLock { $0.correction.learn(from: response, sent: sent, received: received) }
    }

    func lane(account: String?, service: AWSService) -> Lane {
        let now = clock.now
        return state.withLock { state in
            let name = LaneName(account: account, service: service)
            if let lane = state.lanes[name] { return lane }
            let lane = Lane(service, retry, at: now)
            state.lanes[name] = lane
            return lane
        }
    }

    func count(_ service: AWSService) {
        state.withLock { $0.calls[service, default: 0] += 1 }
    }
}
