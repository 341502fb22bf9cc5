/// What all copies of a client share: connections, lanes, the clock's correction, signing keys and counts.
final class ClientCore: Sendable {
    private struct LaneName: Hashable, Sendable {
        let account: String?
        let service: AWSService
    }

    private struct State: Sendable {
        var lanes: [LaneName: Lane] = [:]
        var calls: [AWSService: Int] = [:]
        var correction = Duration.zero
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
    var now: Timestamp { clock.now + state.withLock { $0.correction } }

    /// Goes by the server's clock from now on.
    func follow(serverTime: Timestamp) {
        let correction = serverTime - clock.now
        state.withLock { $0.correction = correction }
    }

    func lane(account: String?, service: AWSService) -> Lane {
        state.withLock { state in
            let name = LaneName(account: account, service: service)
            if let lane = state.lanes[name] { return lane }
            let lane = Lane(fullPace: service.fullPace)
            state.lanes[name] = lane
            return lane
        }
    }

    func count(_ service: AWSService) {
        state.withLock { $0.calls[service, default: 0] += 1 }
    }
}
