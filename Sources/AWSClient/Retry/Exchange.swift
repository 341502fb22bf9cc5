/// One call on its way: its attempts, and what each failure leads to.
struct Exchange {
    /// What an attempt came to.
    private enum Attempt {
        case answered(AWSAnswer)
        case failed(AWSError, Failure)
    }

    /// What a failure says about the server.
    private enum Failure: Equatable {
        /// It answered with an error.
        case refused
        /// It was not reached.
        case notReached
        /// It may have carried the call out.
        case unknown
        /// Repeating would not help.
        case final
    }

    private let call: Call
    private let client: AWSClient
    private let lane: Lane
    private let started: Timestamp
    private var attempts = 0
    private var failures = 0
    private var conflicts = 0
    private var throttles = 0
    private var hasRenewed = false
    private var hasCorrectedClock = false
    private var used: Credentials?
    private var response: HTTPResponse?

    private var core: ClientCore { client.core }

    init(_ call: Call, by client: AWSClient) {
        self.call = call
        self.client = client
        lane = client.core.lane(account: client.account, service: call.service)
        started = client.core.clock.now
    }

    mutating func run() async throws(AWSError) -> AWSAnswer {
        while true {
            switch try await attempt() {
            case .answered(let answer):
                lane.speedUp()
                return answer
            case .failed(let error, let failure):
                try await recover(from: error, failure)
            }
        }
    }

    /// Tells the trace how it ended.
    func record(_ error: AWSError?) {
        core.trace?.record(
            RequestRecord(
                service: call.service, operation: call.name, account: client.account, status: response?.status,
                attempts: attempts, milliseconds: core.clock.now.milliseconds - started.milliseconds,
                requestID: response?.requestID, code: error?.code))
    }

    // MARK: One attempt

    private mutating func attempt() async throws(AWSError) -> Attempt {
        try await sleep(lane.reserve(at: core.clock.now))
        let request = try await request()
        attempts += 1
        core.count(call.service)
        do throws(TransportError) {
            let response = try await core.transport.send(request)
            self.response = response
            return read(response)
        } catch {
            response = nil
            return failed(error)
        }
    }

    private mutating func request() async throws(AWSError) -> HTTPRequest {
        let endpoint = try endpoint()
        var request = call.service.wire.request(call.name, call.parameters, to: endpoint.url + "/")
        request.timeout = core.retry.timeout
        guard call.isSigned else { return request }
        let credentials = try await credentials()
        used = credentials
        let signature = SignatureV4(region: endpoint.signingRegion, service: endpoint.signingName, keys: core.keys)
        return signature.signed(request, credentials, at: core.now)
    }

    private func endpoint() throws(AWSError) -> AWSEndpoints.Endpoint {
        do throws(EndpointError) {
            return try core.endpoints.endpoint(of: call.service, in: client.region)
        } catch {
            throw self.error(.noEndpoint, error.sentence)
        }
    }

    private mutating func credentials() async throws(AWSError) -> Credentials {
        do throws(CredentialsError) {
            return try await client.source.credentials()
        } catch {
            throw asError(error)
        }
    }

    private func read(_ response: HTTPResponse) -> Attempt {
        switch call.service.wire.outcome(of: response, operation: call.name) {
        case .answer(let answer): return .answered(answer)
        case .error(let code, let message):
            let error = error(.service(code: code), message)
            guard error.isServerFailure, !error.isThrottling else { return .failed(error, .refused) }
            return .failed(error, .unknown)
        case .unreadable(let problem):
            return .failed(
                error(call.mayRepeat ? .malformedAnswer : .answerLost, "The answer can't be read: \(problem)."), .final)
        }
    }

    private func failed(_ error: TransportError) -> Attempt {
        let message = error.reason + "."
        switch error.kind {
        case .cancelled: return .failed(self.error(.cancelled, message), .final)
        case .notTrusted: return .failed(self.error(.notTrusted, message), .final)
        case .notConnected: return .failed(self.error(.unreachable, message), .notReached)
        case .answerLost: return .failed(self.error(.unreachable, message), .unknown)
        case .malformedAnswer:
            return .failed(self.error(call.mayRepeat ? .malformedAnswer : .answerLost, message), .final)
        }
    }

    // MARK: What a failure leads to

    private mutating func recover(from error: AWSError, _ failure: Failure) async throws(AWSError) {
        switch failure {
        case .final: throw error
        case .notReached: try await waitAndCount(error)
        case .unknown where call.mayRepeat: try await waitAndCount(error)
        case .unknown: throw self.error(.answerLost, error.message)
        case .refused: try await recover(fromRefusal: error)
        }
    }

    private mutating func recover(fromRefusal error: AWSError) async throws(AWSError) {
        if error.isThrottling {
            lane.slowDown(at: core.clock.now)
            throttles += 1
            let wait = max(backOff(throttles), response?.wantedWait ?? .zero)
            return try await pause(wait, orThrow: error)
        }
        if error.isConflict {
            conflicts += 1
            guard conflicts < core.retry.conflictAttempts else { throw error }
            return try await pause(backOff(conflicts), orThrow: error)
        }
        if error.isExpiry, !hasRenewed, let used {
            hasRenewed = true
            return try await renew(used, orThrow: error)
        }
        guard error.maySignatureTimeBeWrong, !hasCorrectedClock, let serverTime = response?.date,
            abs(serverTime.milliseconds - core.now.milliseconds) > 240_000
        else { throw error }
        hasCorrectedClock = true
        core.follow(serverTime: serverTime)
    }

    private func renew(_ expired: Credentials, orThrow error: AWSError) async throws(AWSError) {
        do throws(CredentialsError) {
            guard try await client.source.renewed(after: expired) == nil else { return }
        } catch {
            throw asError(error)
        }
        throw error
    }

    private mutating func waitAndCount(_ error: AWSError) async throws(AWSError) {
        failures += 1
        guard failures < core.retry.attempts else { throw error }
        try await pause(max(backOff(failures), response?.wantedWait ?? .zero), orThrow: error)
    }

    private func backOff(_ count: Int) -> Duration {
        core.retry.wait(after: count, fraction: core.random())
    }

    /// Waits, unless the call would go on for too long.
    private func pause(_ wait: Duration, orThrow error: AWSError) async throws(AWSError) {
        guard core.clock.now + wait < started + core.retry.deadline else { throw error }
        try await sleep(wait)
    }

    private func sleep(_ wait: Duration) async throws(AWSError) {
        do throws(CancellationError) {
            guard !Task.isCancelled else { throw CancellationError() }
            guard wait > .zero else { return }
            try await core.clock.sleep(for: wait)
        } catch {
            throw self.error(.cancelled, "The task was cancelled.")
        }
    }

    // MARK: Errors

    private func asError(_ error: CredentialsError) -> AWSError {
        switch error {
        case .missing(let message): self.error(.credentials, message)
        case .refused(let refusal): refusal
        }
    }

    private func error(_ kind: AWSError.Kind, _ message: String) -> AWSError {
        AWSError(
            kind, service: call.service, operation: call.name, account: client.account, message: message,
            status: response?.status, requestID: response?.requestID, attempts: attempts)
    }
}
