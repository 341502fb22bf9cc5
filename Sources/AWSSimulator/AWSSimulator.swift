public import AWSClient

/// An AWS in memory: an organization, IAM of each account, STS, Identity Center and its identity store.
///
/// It stands where the network is, and speaks the wire protocols: it takes the signed request apart, checks signature and
/// parameters as AWS does, and answers with XML or JSON. The same calls at the same moments always give the same answers.
///
/// ```swift
/// let aws = AWSSimulator(SimulatedWorld(accounts: [.init(id: "222222222222", name: "platform-live")]))
/// let caller = try await aws.client().send(.callerIdentity())
/// ```
public final class AWSSimulator: HTTPTransport {
    private let memory: Locked<SimulatorMemory>
    /// The time of the simulated AWS, which passes when somebody waits.
    public let clock: any SimulatedTime

    /// A new simulator.
    ///
    /// - Parameters:
    ///   - world: What it holds.
    ///   - start: The moment at which its clock stands; by default the first second of 2026.
    public convenience init(
        _ world: SimulatedWorld = SimulatedWorld(), start: Timestamp = Timestamp(seconds: 1_767_225_600)
    ) {
        self.init(world, clock: SimulatedClock(start))
    }

    /// A new simulator that lives by a given time.
    ///
    /// - Parameters:
    ///   - world: What it holds.
    ///   - clock: Its time, such as a ``VirtualTime`` for whole runs with all their waits.
    public convenience init(_ world: SimulatedWorld, clock: any SimulatedTime) {
        self.init(state: SimulatedState(world, at: clock.now), clock: clock)
        limits = world.limits
    }

    /// A simulator that goes on where another was saved.
    ///
    /// - Parameters:
    ///   - savedState: What ``savedState`` gave.
    ///   - start: The moment at which its clock stands, but never before the saved one; `nil` for the saved one.
    /// - Throws: ``SavedStateError`` for any other text.
    public convenience init(savedState: String, start: Timestamp? = nil) throws(SavedStateError) {
        let state = try SavedState.state(of: savedState)
        let saved = Timestamp(milliseconds: state.moment)
        self.init(state: state, clock: SimulatedClock(max(saved, start ?? saved)))
    }

    /// A simulator that goes on where another was saved, and lives by a given time.
    ///
    /// - Parameters:
    ///   - savedState: What ``savedState`` gave.
    ///   - clock: Its time, which is put forward to the saved moment where it stands before that.
    /// - Throws: ``SavedStateError`` for any other text.
    public convenience init(savedState: String, clock: any SimulatedTime) throws(SavedStateError) {
        let state = try SavedState.state(of: savedState)
        clock.advance(by: Timestamp(milliseconds: state.moment) - clock.now)
        self.init(state: state, clock: clock)
    }

    private init(state: SimulatedState, clock: any SimulatedTime) {
        memory = Locked(SimulatorMemory(state: state))
        self.clock = clock
    }

    /// Everything that it remembers, as text for a file: the same state always gives the same text. It holds the keys of
    /// the simulated caller, which open nothing real.
    public var savedState: String {
        let now = clock.now
        return SavedState.text(
            of: memory.withLock { memory in
                memory.state.moment = now.milliseconds
                return memory.state
            })
    }

    /// Keys of a user of the management account who may do everything.
    public var callerCredentials: Credentials {
        let key = memory.withLock { $0.state.tokens.keys[0] }
        return Credentials(accessKeyID: key.id, secretAccessKey: key.secret, sessionToken: key.token)
    }

    /// The region of Identity Center.
    public var region: String { memory.withLock { $0.state.center.region } }

    /// A client that calls with ``callerCredentials``, on the simulator's clock.
    ///
    /// - Parameters:
    ///   - retry: How patient it is.
    ///   - trace: What hears of every call; `nil` for nothing.
    /// - Returns: The client.
    public func client(retry: RetryPolicy = .patient, trace: (any RequestTrace)? = nil) -> AWSClient {
        AWSClient(
            credentials: StaticCredentials(callerCredentials), region: region, transport: self, clock: clock,
            retry: retry, random: { 0.5 }, trace: trace)
    }

    /// The servers of the issuers.
    public var issuerConnection: any IssuerConnection {
        SimulatedIssuerConnection { [memory] in memory.withLock { $0.state.issuers } }
    }

    // MARK: What tests see and steer

    /// Every call so far, in order.
    public var calls: [RecordedCall] { memory.withLock { $0.calls } }

    /// The operations of the calls that changed something, in order.
    public var writes: [String] { calls.filter { $0.isWrite && $0.code == nil }.map(\.operation) }

    /// How often each operation was called so far.
    public var callCounts: [CalledOperation: Int] { memory.withLock { $0.callCounts } }

    /// Whether it keeps the ``calls``, as it does by default. ``callCounts`` are kept in any case: the log of a large run
    /// takes more memory than the world does.
    public var keepsCalls: Bool {
        get { memory.withLock { $0.keepsCalls } }
        set { memory.withLock { $0.keepsCalls = newValue } }
    }

    /// How it holds its callers back. A saved state has none.
    public var limits: SimulatedLimits {
        get { memory.withLock { $0.limits } }
        set { memory.withLock { $0.limits = newValue } }
    }

    /// Forgets the calls so far, and how many there were.
    public func forgetCalls() {
        memory.withLock { memory in
            memory.calls = []
            memory.callCounts = [:]
        }
    }

    /// Plans that something goes wrong.
    public func inject(_ fault: Fault) {
        memory.withLock { $0.faults.add(fault) }
    }

    /// From now on nothing goes wrong.
    public func removeFaults() {
        memory.withLock { $0.faults.removeAll() }
    }

    /// From now on nobody in an account may do something: calls are refused, and IAM's policy simulator says so. A saved
    /// state doesn't have it.
    ///
    /// - Parameters:
    ///   - action: The action, such as `iam:CreateRole`.
    ///   - account: The account whose users and roles may not; `nil` for every one.
    public func deny(_ action: String, in account: String? = nil) {
        memory.withLock { $0.permissions.deny(action, in: account) }
    }

    /// From now on these actions are all that anybody may do; `nil` for no such limit.
    ///
    /// - Parameter actions: The actions, such as `iam:CreateRole`.
    public func allowOnly(_ actions: Set<String>?) {
        memory.withLock { $0.permissions.allowed = actions }
    }

    /// Lists come in pages of this size at most.
    ///
    /// - Parameters:
    ///   - size: How many items a page holds; `nil` for AWS's own size.
    ///   - withEmptyPages: Whether an empty page with a token follows the first one, as AWS may do.
    public func limitPages(to size: Int?, withEmptyPages: Bool = false) {
        memory.withLock { memory in
            memory.pageSize = size
            memory.hasEmptyPages = withEmptyPages
        }
    }

    /// Reads or changes the state, past all rules: what somebody did by other means.
    func withState<Result: Sendable>(_ body: (inout SimulatedState) -> Result) -> Result {
        memory.withLock { body(&$0.state) }
    }

    // MARK: Answering

    /// Answers a request as AWS does.
    public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        let latency = limits.latency
        do {
            if latency > .zero { try await clock.sleep(for: latency) }
            try Task.checkCancellation()
        } catch {
            throw TransportError(.cancelled, "the task was cancelled")
        }
        let now = clock.now
        return try memory.withLock { (memory) throws(TransportError) in try memory.answer(request, at: now) }
    }
}
