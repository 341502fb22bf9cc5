import AWSClient
import Testing

@Suite struct ExchangeTests {
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

    @Test(arguments: [
        ScriptedTransport.Answer.xmlError("ServiceFailure", status: 500), .xml("<html/>", status: 502),
        .lost(.answerLost), .lost(.malformedAnswer), .xml("<half"),
    ])
    func aMutationWhoseAnswerWasLostIsNotRepeated(after answer: ScriptedTransport.Answer) async {
        let aws = ScriptedTransport([answer])

        let error = await failure { () throws(AWSError) in try await AWSClient(aws).send(.making) }

        #expect(error?.kind == .answerLost)
        #expect(aws.requests.count == 1)
    }

    @Test(arguments: [
        ScriptedTransport.Answer.lost(.notConnected), .xmlError("Throttling"), .xmlError("ConcurrentModification"),
    ])
    func aMutationThatSurelyDidNotHappenIsRepeated(after answer: ScriptedTransport.Answer) async throws {
        let made =
            "<CreateRoleResponse><CreateRoleResult><Role><RoleName>r</RoleName></Role></CreateRoleResult>"
            + "</CreateRoleResponse>"
        let aws = ScriptedTransport([answer, .xml(made)])

        #expect(try await AWSClient(aws).send(.making) == "r")
    }

    @Test(arguments: [
        "NoSuchEntity", "AccessDenied", "EntityAlreadyExists", "LimitExceeded", "MalformedPolicyDocument",
    ])
    func anyOtherErrorGoesToTheCallerAtOnce(code: String) async {
        let aws = ScriptedTransport([.xmlError(code, [HTTPHeader("x-amzn-requestid", "r-7")])])

        let error = await failure { () throws(AWSError) in try await AWSClient(aws).send(.making) }

        #expect(
            error
                == AWSError(
                    .service(code: code), service: .iam, operation: "CreateRole", account: "111122223333",
                    message: "No.", status: 400, requestID: "r-7", attempts: 1))
    }

    @Test func beingThrottledForMinutesIsWaitedOut() async throws {
        let clock = ManualClock()
        let throttled = Array(repeating: ScriptedTransport.Answer.xmlError("Throttling"), count: 20)
        let aws = ScriptedTransport(throttled + [.xml(callerAnswer)])

        _ = try await AWSClient(aws, clock: clock).send(.caller)

        #expect(aws.requests.count == 21)
        #expect(clock.waits.contains(.seconds(20)))
    }

    @Test func throttlingEndsAtTheDeadline() async {
        let aws = ScriptedTransport(Array(repeating: .xmlError("Throttling"), count: 100))

        let error = await failure { () throws(AWSError) in try await AWSClient(aws).send(.caller) }

        #expect(error?.isThrottling == true)
        #expect((30..<60).contains(aws.requests.count))
    }

    @Test(arguments: [
        ScriptedTransport.Answer.xml("", status: 429, [HTTPHeader("Retry-After", "17")]),
        .json(#"{"__type": "x#ThrottlingException", "RetryAfterSeconds": 17}"#, status: 400),
    ])
    func theServersWaitIsHonoured(answer: ScriptedTransport.Answer) async throws {
        let clock = ManualClock()
        let aws = ScriptedTransport([answer, .json(#"{"PermissionSets": []}"#)])

        _ = try await AWSClient(aws, clock: clock).send(.sets)

        #expect(clock.waits == [.seconds(17)])
    }

    @Test func aWrongClockIsCorrectedOnceFromTheServersDate() async throws {
        let date = HTTPHeader("Date", "Sun, 30 Aug 2015 13:36:00 GMT")
        let skewed = ScriptedTransport.Answer.xmlError("SignatureDoesNotMatch", status: 403, [date])
        let aws = ScriptedTransport([skewed, .xml(callerAnswer), .xml(callerAnswer)])
        let client = AWSClient(aws)

        _ = try await client.send(.caller)
        _ = try await client.send(.caller)

        #expect(
            aws.requests.map { $0.headers["X-Amz-Date"] }
                == ["20150830T123600Z", "20150830T133600Z", "20150830T133600Z"])
    }

    @Test func aWrongSignatureWithTheRightTimeIsNoMatterOfTheClock() async {
        let date = HTTPHeader("Date", "Sun, 30 Aug 2015 12:36:30 GMT")
        let aws = ScriptedTransport([.xmlError("SignatureDoesNotMatch", status: 403, [date])])

        let error = await failure { () throws(AWSError) in try await AWSClient(aws).send(.caller) }

        #expect(error?.code == "SignatureDoesNotMatch")
    }

    @Test func expiredCredentialsAreBorrowedAnewOnce() async throws {
        let clock = ManualClock()
        let end = clock.now + .seconds(3_600)
        let aws = ScriptedTransport([
            .xml(loan("ASIA1", until: end)), .xmlError("ExpiredToken", status: 403), .xml(loan("ASIA2", until: end)),
            .xmlError("ExpiredToken", status: 403),
        ])
        let client = AWSClient(aws, clock: clock).assuming(role: "r", externalID: nil, sessionName: "s", account: nil)

        let error = await failure { () throws(AWSError) in try await client.send(.caller) }

        #expect(error?.code == "ExpiredToken")
        #expect(aws.requests.count == 4)
    }

    @Test func aFullWindowIsTheCallersMatter() async {
        let body = #"{"__type": "ConflictException", "Message": "Too many requests processing, try again"}"#
        let aws = ScriptedTransport([.json(body, status: 400)])

        let error = await failure { () throws(AWSError) in try await AWSClient(aws).send(.sets) }

        #expect(error?.isWindowFull == true)
        #expect(aws.requests.count == 1)
    }

    @Test func identityCenterHearsNoMoreThanTwentyCallsASecond() async throws {
        let clock = ManualClock()
        let aws = ScriptedTransport(Array(repeating: .json(#"{"PermissionSets": []}"#), count: 105))
        let client = AWSClient(aws, clock: clock)
        let start = clock.now

        for _ in 0..<105 { _ = try await client.send(.sets) }

        #expect(clock.now - start == .seconds(5))
    }

    @Test func aCancelledTaskSendsNothingMore() async {
        let aws = ScriptedTransport([.xml(callerAnswer)])
        let client = AWSClient(aws)

        let error = await Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await failure { () throws(AWSError) in try await client.send(.caller) }
        }.value

        #expect(error?.kind == .cancelled)
        #expect(aws.requests.isEmpty)
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
            milliseconds: 250, requestID: "r-2", code: nil)
        #expect(trace.records.withLock { $0 } == [record])
    }
}
