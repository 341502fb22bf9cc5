/// One call on its way: its attempts, its waits, and what it came to. What a failure leads to is decided in
/// `RetryPolicy.recovery`; here it is done.
struct Exchange {
    /// An answer, with what an error about its content has to tell.
    struct Answered {
        let answer: AWSAnswer
        /// The answer's status and fields; its body is given up as soon as it is read.
        let head: HTTPResponse
        let attempts: Int
    }

    /// What an attempt came to.
    private enum Attempt {
        case answered(Answered)
        case failed(Failure)

        var isThrottled: Bool {
            guard case .failed(let failure) = self else { return false }
            return failure.meaning == .throttled
        }
    }

    /// The longest wait in the lane without looking whether its pace has changed.
    private static let look = Duration.seconds(1)

    private let call: Call
    private let client: AWSClient
    private let lane: Lane
    private let started: Timestamp
    private var attempts = 0
    private var counts = FailureCounts()
    private var lastCost: Int?
    private var last: AWSError?
    private var used: Credentials?
    private var signedFor: Timestamp?
    private var head: HTTPResponse?

    private var core: ClientCore { client.core }
    private var deadline: Timestamp { started + core.retry.deadline }

    init(_ call: Call, by client: AWSClient) {
        self.call = call
        self.client = client
        lane = client.core.lane(account: client.account, service: call.service)
        started = client.core.clock.now
    }

    mutating func run() async throws(AWSError) -> Answered {
        while true {
            switch try await attempt() {
            case .answered(let answered):
                lane.refund(lastCost)
                return answered
            case .failed(let failure):
                counts.count(failure.meaning)
                last = failure.error
                try await recover(from: failure)
            }
        }
    }

    /// Tells the trace how it ended.
    func record(_ error: AWSError?) {
        core.trace?.record(
            RequestRecord(
                service: call.service, operation: call.name, account: client.account, status: head?.status,
                attempts: attempts, milliseconds: core.clock.now.milliseconds - started.milliseconds,
                requestID: head?.requestID ?? error?.requestID, code: error?.code))
    }

    // MARK: One attempt

    private mutating func attempt() async throws(AWSError) -> Attempt {
        let credentials = try await credentialsAtTurn()
        let request = try request(signedWith: credentials)
        attempts += 1
        core.count(call.service)
        let attempt = await send(request)
        lane.record(isThrottled: attempt.isThrottled, at: core.clock.now)
        return attempt
    }

    /// Waits for the lane, with credentials in hand: calls that waited for the same loan would all go at once after it.
    private func credentialsAtTurn() async throws(AWSError) -> Credentials? {
        try checkCancellation()
        let credentials = try await credentials()
        try checkCancellation()
        guard try await queue() else { return credentials }
        return try await self.credentials()
    }

    /// Waits for the lane.
    ///
    /// - Returns: Whether there was anything to wait for.
    private func queue() async throws(AWSError) -> Bool {
        let ticket = lane.take(at: core.clock.now)
        var hasWaited = false
        while let wait = lane.wait(for: ticket, at: core.clock.now) {
            let wait = min(wait, Self.look)
            guard core.clock.now + wait < deadline else { throw last ?? unsent }
            try await sleep(wait)
            hasWaited = true
        }
        return hasWaited
    }

    private mutating func request(signedWith credentials: Credentials?) throws(AWSError) -> HTTPRequest {
        let endpoint = try endpoint()
        var request = call.service.wire.request(call.name, call.parameters, to: endpoint.url + "/")
        if let credentials {
            let now = core.now
            used = credentials
            signedFor = now
            let signature = SignatureV4(region: endpoint.signingRegion, service: endpoint.signingName, keys: core.keys)
            request = signature.signed(request, credentials, at: now)
        }
        let left = deadline - core.clock.now
        guard left > .zero else { throw last ?? unsent }
        request.timeout = min(core.retry.timeout, left)
        return request
    }

    private func endpoint() throws(AWSError) -> AWSEndpoints.Endpoint {
        do throws(EndpointError) {
            return try core.endpoints.endpoint(of: call.service, in: client.region)
        } catch {
            throw self.error(.noEndpoint, error.sentence)
        }
    }

    /// What signs; `nil` for a call that goes unsigned.
    private func credentials() async throws(AWSError) -> Credentials? {
        guard call.isSigned else { return nil }
        do throws(CredentialsError) {
            return try await client.source.credentials()
        } catch {
            throw asError(error)
        }
    }

    private mutating func send(_ request: HTTPRequest) async -> Attempt {
        let sent = core.clock.now
        do throws(TransportError) {
            let response = try await core.transport.send(request)
            let head = HTTPResponse(status: response.status, headers: response.headers)
            self.head = head
            core.learn(from: head, sent: sent)
            return read(response, head)
        } catch {
            head = nil
            let message = error.reason + "."
            return .failed(Failure(self.error(AWSError.Kind(error.kind), message), Failure.Meaning(of: error.kind)))
        }
    }

    private func read(_ response: HTTPResponse, _ head: HTTPResponse) -> Attempt {
        switch call.service.wire.outcome(of: response, operation: call.name) {
        case .answer(let answer):
            return .answered(Answered(answer: answer, head: head, attempts: attempts))
        case .error(let answer):
            let error = error(.service(code: answer.code), answer.message, requestID: answer.requestID)
            let skew = signedFor.flatMap { signed in response.date.map { $0 - signed } }
            return .failed(
                Failure(
                    error, Failure.Meaning(of: error, skew: response.isCached ? nil : skew),
                    serverWait: response.serverWait(at: core.now)))
        case .unreadable(let problem):
            return .failed(Failure(error(.malformedAnswer, "The answer can't be read: \(problem)."), .unreadable))
        }
    }

    // MARK: What a failure leads to

    private mutating func recover(from failure: Failure) async throws(AWSError) {
        switch core.retry.recovery(
            from: failure, counts: counts, isSafe: call.mayRepeat, fraction: core.random())
        {
        case .wait(let wait, let cost):
            guard core.clock.now + wait < deadline, lane.draw(cost) else { throw failure.error }
            lastCost = cost
            try await sleep(wait)
        case .renewCredentials: try await renew(orThrow: failure.error)
        case .correctClock: break
        case .tell: throw failure.error
        case .tellLost: throw error(.answerLost, failure.error.message, requestID: failure.error.requestID)
        }
    }

    private func renew(orThrow error: AWSError) async throws(AWSError) {
        do throws(CredentialsError) {
            if let used, try await client.source.renewed(after: used) != nil { return }
        } catch {
            throw asError(error)
        }
        throw error
    }

    private func sleep(_ wait: Duration) async throws(AWSError) {
        try checkCancellation()
        guard wait > .zero else { return }
        do throws(CancellationError) {
            try await core.clock.sleep(for: wait)
        } catch {
            throw cancelled
        }
    }

    private func checkCancellation() throws(AWSError) {
        guard !Task.isCancelled else { throw cancelled }
    }

    // MARK: Errors

    private var cancelled: AWSError { error(.cancelled, "The task was cancelled.") }

    private var unsent: AWSError {
        error(
            .unreachable,
            "The call was not sent, for its \(core.retry.deadline.components.seconds) seconds passed while it waited.")
    }

    private func asError(_ error: CredentialsError) -> AWSError {
        switch error {
        case .missing(let message): self.error(.credentials, message)
        case .refused(let refusal): refusal
        }
    }

    private func error(_ kind: AWSError.Kind, _ message: String, requestID: String? = nil) -> AWSError {
        AWSError(
            kind, service: call.service, operation: call.name, account: client.account,
            message: message.printable(upTo: 4_096), status: head?.status, requestID: requestID ?? head?.requestID,
            attempts: attempts)
    }
}

extension AWSError.Kind {
    /// What a caller is told when nothing helped against a failure of the transport.
    fileprivate init(_ kind: TransportError.Kind) {
        switch kind {
        case .cancelled: self = .cancelled
        case .notTrusted: self = .notTrusted
        case .malformedAnswer: self = .malformedAnswer
        case .notConnected, .answerLost: self = .unreachable
        }
    }
}
