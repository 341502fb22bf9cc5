import AWSClient
import JSONTree

/// What a simulator remembers: its world, and what its tests want.
struct SimulatorMemory: Sendable {
    var state: SimulatedState
    var limits = SimulatedLimits.none
    var faults = FaultPlan()
    var permissions = SimulatedPermissions()
    var pageSize: Int?
    var hasEmptyPages = false
    var calls: [RecordedCall] = []
    var callCounts: [CalledOperation: Int] = [:]
    var keepsCalls = true
    private var rates = CallRates()
    private let documents = Locked(DocumentTable())
    private let keys = SigningKeys()

    init(state: SimulatedState) {
        self.state = state
    }

    /// What a call came to.
    private struct Answered {
        var caller: SimulatedCaller?
        var effect: Fault.Effect?
        var result = JSON.null
        var failure: ServiceFailure?

        var isLost: Bool { effect == .answerLost || effect == .notConnected }
    }

    /// Answers a request as AWS does.
    mutating func answer(_ request: HTTPRequest, at now: Timestamp) throws(TransportError) -> HTTPResponse {
        guard let reader = RequestReader(request) else {
            throw TransportError(.notConnected, "\(request.url) is no service that is simulated")
        }
        settle(at: now)
        let wire = WireAnswer(
            service: reader.service, operation: reader.operation, requestID: state.requestIDs.uuid(), now: now)
        let answered = answered(reader, request, at: now)
        let response = answered.failure.map(wire.failure) ?? wire.success(answered.result)
        callCounts[CalledOperation(reader.service, reader.operation), default: 0] += 1
        if keepsCalls {
            calls.append(
                RecordedCall(
                    moment: now, service: reader.service, operation: reader.operation,
                    account: answered.caller?.account, parameters: reader.parameters,
                    status: answered.isLost ? 0 : response.status, code: answered.failure?.code,
                    result: answered.result, request: request, response: response))
        }
        switch answered.effect {
        case .answerLost: throw TransportError(.answerLost, "the connection broke")
        case .notConnected: throw TransportError(.notConnected, "the host can't be reached")
        case .error, .asynchronousFailure, nil: return response
        }
    }

    private mutating func answered(_ reader: RequestReader, _ request: HTTPRequest, at now: Timestamp) -> Answered {
        var answered = Answered()
        do throws(ServiceFailure) {
            let key = reader.authorization.flatMap { state.tokens.keys.first(of: $0.accessKeyID) }
            let caller = try RequestAuthenticator(service: reader.service, keys: keys, now: now)
                .caller(of: request, reader.authorization, key: key)
            answered.caller = caller
            let operation = CalledOperation(reader.service, reader.operation)
            try rates.count(operation, in: caller.account, limits, at: now)
            answered.effect = faults.effect(
                on: reader.operation, account: reader.concernedAccount ?? caller.account)
            answered.result = try carryOut(reader, by: caller, answered.effect, at: now)
        } catch {
            answered.failure = error
        }
        return answered
    }

    private mutating func carryOut(
        _ reader: RequestReader, by caller: SimulatedCaller, _ effect: Fault.Effect?, at now: Timestamp
    ) throws(ServiceFailure) -> JSON {
        switch effect {
        case .error(let code, let message, let status): throw ServiceFailure(code, message, status: status)
        case .notConnected: return .null
        case .answerLost, .asynchronousFailure, nil: break
        }
        let call = SimulatedCall(
            service: reader.service, operation: reader.operation, parameters: reader.parameters, caller: caller,
            region: reader.region, now: now, pageSize: pageSize, hasEmptyPages: hasEmptyPages, limits: limits,
            permissions: permissions, documents: documents)
        try permissions.check(call)
        guard let result = try state.answer(call) else {
            let code = reader.service == .iam || reader.service == .sts ? "InvalidAction" : "UnknownOperationException"
            throw ServiceFailure(code, "Could not find operation \(reader.operation)")
        }
        return result
    }

    /// Ends what is due; planned failures of asynchronous work come here, since AWS tells of them only then.
    private mutating func settle(at now: Timestamp) {
        var faults = faults
        state.settle(at: now, documents: documents) { operation, account in
            faults.failure(of: operation, account: account)
        }
        self.faults = faults
    }
}
