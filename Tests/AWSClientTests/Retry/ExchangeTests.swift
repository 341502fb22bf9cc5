import Testing

@testable import AWSClient

@Suite struct ExchangeTests {
    private static let lostAnswers: [ScriptedTransport.Answer] = [
        .xmlError("ServiceFailure", status: 500), .xml("<html/>", status: 502), .lost(.answerLost),
    ]
    private static let unreadableAnswers: [ScriptedTransport.Answer] = [
        .lost(.malformedAnswer), .xml("<half"), .xml("<OtherResponse/>"), .xml(""),
    ]

    @Test(arguments: [
        ScriptedTransport.Answer.xmlError("Throttling"), .xmlError("SlowDown", status: 503), .xml("", status: 429),
        .xml("<html>busy</html>", status: 503), .xmlError("InternalFailure", status: 500), .lost(.notConnected),
        .lost(.answerLost),
    ])
    func aSafeCallIsRepeated(after answer: ScriptedTransport.Answer) async throws {
        let aws = ScriptedTransport([answer, .xml(callerAnswer)])

        #expect(try await AWSClient(aws).send(.caller) == "111122223333")
        #expect(aws.requests.count == 2)
    }

    @Test(arguments: lostAnswers + unreadableAnswers, [RetryPolicy.standard, .patient])
    func aMutationWhoseAnswerWasLostIsNotRepeated(
        after answer: ScriptedTransport.Answer, retry: RetryPolicy
    ) async {
        let aws = ScriptedTransport([answer])

        let error = await failure { () throws(AWSError) in try await AWSClient(aws, retry: retry).send(.making) }

        #expect(error?.kind == .answerLost)
        #expect(aws.requests.count == 1)
    }

    @Test(arguments: unreadableAnswers)
    func anUnreadableAnswerToASafeCallIsToldAtOnce(answer: ScriptedTransport.Answer) async {
        let aws = ScriptedTransport([answer])

        let error = await failure { () throws(AWSError) in try await AWSClient(aws).send(.caller) }

        #expect(error?.kind == .malformedAnswer)
        #expect(aws.requests.count == 1)
    }

    @Test(arguments: [
        ScriptedTransport.Answer.lost(.notConnected), .xmlError("Throttling"), .xmlError("Throttling", status: 503),
        .xmlError("ConcurrentModification"),
    ])
    func aMutationThatSurelyDidNotHappenIsRepeated(after answer: ScriptedTransport.Answer) async throws {
        let made =
            "<CreateRoleResponse><CreateRoleResult><Role><RoleName>r</RoleName></Role></CreateRoleResult>"
            + "</CreateRoleResponse>"
        let aws = ScriptedTransport([answer, .xml(made)])

        #expect(try await AWSClient(aws, retry: .patient).send(.making) == "r")
    }

    @Test func theSDKsWayIsToTellOfAConflictAtOnce() async {
        let aws = ScriptedTransport([.xmlError("ConcurrentModification")])

        let error = await failure { () throws(AWSError) in try await AWSClient(aws).send(.making) }

        #expect(error?.isConflict == true)
    }

    @Test(arguments: [
        "NoSuchEntity", "AccessDenied", "EntityAlreadyExists", "LimitExceeded", "MalformedPolicyDocument",
    ])
    func anyOtherErrorGoesToTheCallerAtOnce(code: String) async {
        let aws = ScriptedTransport([.xmlError(code)])

        let error = await failure { () throws(AWSError) in try await AWSClient(aws).send(.making) }

        #expect(
            error
                == AWSError(
                    .service(code: code), service: .iam, operation: "CreateRole", account: "111122223333",
                    message: "No.", status: 400, requestID: "r-1", attempts: 1))
    }

    @Test func anAnswerWithoutWhatWasAskedForIsToldWithTheRequestsName() async {
        let answer = "<GetCallerIdentityResponse><GetCallerIdentityResult/></GetCallerIdentityResponse>"
        let aws = ScriptedTransport([
            .xmlError("Throttling"), .xml(answer, [HTTPHeader("x-amzn-RequestId", "r-5")]),
        ])

        let error = await failure { () throws(AWSError) in try await AWSClient(aws).send(.caller) }

        #expect(error?.requestID == "r-5")
        #expect(error?.status == 200)
        #expect(error?.attempts == 2)
    }

    @Test func threeAttemptsAreMade() async {
        let clock = ManualClock()
        let aws = ScriptedTransport(Array(repeating: .lost(.answerLost), count: 10))

        let error = await failure { () throws(AWSError) in try await AWSClient(aws, clock: clock).send(.caller) }

        #expect(error?.kind == .unreachable)
        #expect(error?.attempts == 3)
        #expect(clock.waits == [.milliseconds(50), .milliseconds(100)])
    }

    @Test func whenNearlyEverythingFailsTheQuotaEndsAndNothingIsRepeated() async {
        let aws = ScriptedTransport(Array(repeating: .lost(.answerLost), count: 100))
        let client = AWSClient(aws)

        var attempts: [Int] = []
        for _ in 0..<20 {
            attempts.append(await failure { () throws(AWSError) in try await client.send(.caller) }?.attempts ?? 0)
        }
        let other = await failure { () throws(AWSError) in try await client.send(.roles) }

        // 500 pay for 35 repetitions at 14 each.
        #expect(attempts == Array(repeating: 3, count: 17) + [2, 1, 1])
        #expect(other?.attempts == 3)
    }

    @Test func patienceHasNoQuota() async {
        let aws = ScriptedTransport(Array(repeating: .lost(.answerLost), count: 500))
        let client = AWSClient(aws, retry: .patient)

        for _ in 0..<50 { _ = await failure { () throws(AWSError) in try await client.send(.caller) } }

        #expect(aws.requests.count == 250)
    }

    @Test(arguments: [
        ScriptedTransport.Answer.xml("", status: 429, [HTTPHeader("Retry-After", "17")]),
        .xml("", status: 429, [HTTPHeader("Retry-After", "Sun, 30 Aug 2015 12:36:17 GMT")]),
        .json(#"{"__type": "x#ThrottlingException", "RetryAfterSeconds": 17}"#, status: 400),
        .json(#"{"__type": "x#InternalServerException", "RetryAfterSeconds": 17}"#, status: 500),
    ])
    func theServersWaitIsHonoured(answer: ScriptedTransport.Answer) async throws {
        let clock = ManualClock()
        let aws = ScriptedTransport([answer, .json(#"{"PermissionSets": []}"#)])

        _ = try await AWSClient(aws, clock: clock).send(.sets)

        #expect(clock.waits == [.seconds(17)])
    }

    @Test func aFullWindowIsTheCallersMatter() async {
        let body = #"{"__type": "ConflictException", "Message": "Too many requests processing, try again"}"#
        let aws = ScriptedTransport([.json(body, status: 400)])

        let error = await failure { () throws(AWSError) in
            try await AWSClient(aws, retry: .patient).send(.sets)
        }

        #expect(error?.isWindowFull == true)
        #expect(aws.requests.count == 1)
    }

    @Test(arguments: [RetryPolicy.standard, .patient])
    func identityCenterHearsNoMoreThanTwentyCallsASecond(retry: RetryPolicy) async throws {
        let clock = ManualClock()
        let aws = ScriptedTransport(Array(repeating: .json(#"{"PermissionSets": []}"#), count: 101))
        let client = AWSClient(aws, clock: clock, retry: retry)
        let start = clock.now

        for _ in 0..<101 { _ = try await client.send(.sets) }

        #expect(clock.now - start == .seconds(5))
    }

    @Test(arguments: [(RetryPolicy.standard, 1), (.adaptive, 5), (.patient, 5)])
    func theAdaptiveModeSlowsTheLaneThatWasThrottledAndNoOther(retry: RetryPolicy, waits: Int) async throws {
        let clock = ManualClock()
        let page = "<ListRolesResponse><ListRolesResult><Roles/></ListRolesResult></ListRolesResponse>"
        let aws = ScriptedTransport(
            [.xmlError("Throttling")] + Array(repeating: .xml(callerAnswer), count: 4)
                + Array(repeating: .xml(page), count: 20))
        let client = AWSClient(aws, clock: clock, retry: retry)

        for _ in 0..<4 { _ = try await client.send(.caller) }
        let waitsOfTheLane = clock.waits.count
        for _ in 0..<20 { _ = try await client.send(.roles) }

        #expect(clock.waits.first == .seconds(1))
        #expect(waitsOfTheLane >= waits)
        #expect(waitsOfTheLane == 1 || retry.mode == .adaptive)
        #expect(clock.waits.count == waitsOfTheLane)
    }

    @Test func theTraceHearsOfEveryCallAndNoSecret() async throws {
        final class Trace: RequestTrace {
            let records = Locked([RequestRecord]())
            func record(_ record: RequestRecord) { records.withLock { $0.append(record) } }
        }
        let trace = Trace()
        let answered = ScriptedTransport.Answer.xml(callerAnswer, [HTTPHeader("x-amzn-RequestId", "r-2")])
        let aws = ScriptedTransport([.xmlError("Throttling"), answered])

        _ = try await AWSClient(aws, trace: trace).send(.caller)

        let record = RequestRecord(
            service: .sts, operation: "GetCallerIdentity", account: "111122223333", status: 200, attempts: 2,
            milliseconds: 1_000, requestID: "r-2", code: nil)
        #expect(trace.records.withLock { $0 } == [record])
    }
}
