import Testing

@testable import AWSClient

/// Deadlines, cancellation, clocks and credentials of a call on its way.
@Suite struct ExchangeTimeTests {
    @Test func beingThrottledForMinutesIsWaitedOut() async throws {
        let clock = ManualClock()
        let throttled = Array(repeating: ScriptedTransport.Answer.xmlError("Throttling"), count: 20)
        let aws = ScriptedTransport(throttled + [.xml(callerAnswer)])

        _ = try await AWSClient(aws, clock: clock, retry: .patient).send(.caller)

        #expect(aws.requests.count == 21)
        #expect(clock.waits.contains(.seconds(20)))
    }

    @Test func throttlingEndsAtTheDeadline() async {
        let clock = ManualClock()
        let start = clock.now
        let aws = ScriptedTransport(Array(repeating: .xmlError("Throttling"), count: 100))

        let error = await failure { () throws(AWSError) in
            try await AWSClient(aws, clock: clock, retry: .patient).send(.caller)
        }

        #expect(error?.isThrottling == true)
        #expect((30..<60).contains(aws.requests.count))
        #expect((Duration.seconds(570)...(.seconds(600))).contains(clock.now - start))
    }

    @Test func aWaitThatWouldEndAfterTheDeadlineIsNotBegun() async {
        let clock = ManualClock()
        let aws = ScriptedTransport([.xml("", status: 429, [HTTPHeader("Retry-After", "17")])])

        let error = await failure { () throws(AWSError) in
            try await AWSClient(aws, clock: clock, retry: RetryPolicy(deadline: .seconds(17))).send(.caller)
        }

        #expect(error?.isThrottling == true)
        #expect(clock.waits == [])
    }

    @Test func theLastAttemptHasNoMoreTimeThanIsLeft() async throws {
        let aws = ScriptedTransport([
            .xml("", status: 429, [HTTPHeader("Retry-After", "25")]), .xml(callerAnswer),
        ])

        _ = try await AWSClient(aws, retry: RetryPolicy(deadline: .seconds(40))).send(.caller)

        #expect(aws.requests.map(\.timeout) == [.seconds(30), .seconds(15)])
    }

    @Test func aCallThatWaitsForOthersEndsAtTheDeadlineUnsent() async {
        let clock = ManualClock()
        let start = clock.now
        let aws = ScriptedTransport([])
        let client = AWSClient(aws, clock: clock, retry: RetryPolicy(deadline: .seconds(2)))
        let lane = client.core.lane(account: "111122223333", service: .ssoAdmin)
        for _ in 0..<100 { _ = lane.take(at: clock.now) }

        let error = await failure { () throws(AWSError) in try await client.send(.sets) }

        #expect(error?.kind == .unreachable)
        #expect(error?.message == "The call was not sent, for its 2 seconds passed while it waited.")
        #expect(error?.attempts == 0)
        #expect(aws.requests.isEmpty)
        #expect(clock.now - start <= .seconds(2))
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

    @Test(arguments: [
        ScriptedTransport.Answer.lost(.answerLost), .lost(.notConnected), .xmlError("Throttling"),
        .xmlError("ConcurrentModification"), .xml("", status: 503, [HTTPHeader("Retry-After", "60")]),
    ])
    func aTaskThatIsCancelledInAWaitEndsAtOnce(after answer: ScriptedTransport.Answer) async {
        let clock = ManualClock(cancellingIn: 1)
        let aws = ScriptedTransport([answer])
        let client = AWSClient(aws, clock: clock, retry: .patient)

        let error = await Task { await failure { () throws(AWSError) in try await client.send(.caller) } }.value

        #expect(error?.kind == .cancelled)
        #expect(aws.requests.count == 1)
    }

    @Test func aTaskThatIsCancelledWhileItWaitsForOthersEndsAtOnce() async {
        let clock = ManualClock(cancellingIn: 1)
        let aws = ScriptedTransport([.json(#"{"PermissionSets": []}"#)])
        let client = AWSClient(aws, clock: clock)
        _ = client.core.lane(account: "111122223333", service: .ssoAdmin).take(at: clock.now)

        let error = await Task { await failure { () throws(AWSError) in try await client.send(.sets) } }.value

        #expect(error?.kind == .cancelled)
        #expect(aws.requests.isEmpty)
    }

    @Test func credentialsThatComeAfterTheDeadlineSendNothing() async {
        let clock = ManualClock()
        let aws = ScriptedTransport([.xml(callerAnswer)])
        let client = AWSClient(aws, clock: clock, source: SlowSource(clock: clock))

        let error = await failure { () throws(AWSError) in try await client.send(.caller) }

        #expect(error?.kind == .unreachable)
        #expect(aws.requests.isEmpty)
    }

    @Test func aTaskThatIsCancelledWhileItWaitsForCredentialsSendsNothing() async {
        let clock = ManualClock(cancellingIn: 1)
        let aws = ScriptedTransport([.xml(callerAnswer)])
        let client = AWSClient(aws, clock: clock, source: SlowSource(clock: clock))

        let error = await Task { await failure { () throws(AWSError) in try await client.send(.caller) } }.value

        #expect(error?.kind == .cancelled)
        #expect(aws.requests.isEmpty)
    }

    /// Calls that wait for the same loan in their turn would all go at once after it, beyond the published limit.
    @Test func credentialsAreAtHandBeforeACallQueuesAndLookedAtAgainWhenItIsItsTurn() async throws {
        let clock = ManualClock()
        let start = clock.now
        let source = WatchedSource(clock: clock)
        let client = AWSClient(
            ScriptedTransport([.json(#"{"PermissionSets": []}"#)]), clock: clock, source: source)
        _ = client.core.lane(account: "111122223333", service: .ssoAdmin).take(at: start)

        _ = try await client.send(.sets)

        #expect(source.times.withLock { $0 } == [start, start + .milliseconds(50)])
    }

    @Test func aTransferThatIsCancelledIsNotRepeated() async {
        let aws = ScriptedTransport([.lost(.cancelled)])

        let error = await failure { () throws(AWSError) in try await AWSClient(aws).send(.making) }

        #expect(error?.kind == .cancelled)
    }

    @Test(arguments: ["SignatureDoesNotMatch", "RequestExpired", "RequestTimeTooSkewed"])
    func aWrongClockIsCorrectedOnceFromTheServersDate(code: String) async throws {
        let date = HTTPHeader("Date", "Sun, 30 Aug 2015 13:36:00 GMT")
        let skewed = ScriptedTransport.Answer.xmlError(code, status: 403, [date])
        let aws = ScriptedTransport([skewed, .xml(callerAnswer), .xml(callerAnswer)])
        let client = AWSClient(aws)

        _ = try await client.send(.caller)
        _ = try await client.send(.caller)

        #expect(
            aws.requests.map { $0.headers["X-Amz-Date"] }
                == ["20150830T123600Z", "20150830T133600Z", "20150830T133600Z"])
    }

    @Test(arguments: ["Sun, 30 Aug 2015 12:36:30 GMT", "Sun, 30 Aug 2015 12:32:30 GMT", "no date"])
    func aWrongSignatureWithTheRightTimeIsNoMatterOfTheClock(date: String) async {
        let aws = ScriptedTransport([.xmlError("SignatureDoesNotMatch", status: 403, [HTTPHeader("Date", date)])])

        let error = await failure { () throws(AWSError) in try await AWSClient(aws).send(.caller) }

        #expect(error?.code == "SignatureDoesNotMatch")
    }

    @Test func anAnswerThatWentWellCorrectsTheClockToo() async throws {
        let date = HTTPHeader("Date", "Sun, 30 Aug 2015 12:38:00 GMT")
        let aws = ScriptedTransport([.xml(callerAnswer, [date]), .xml(callerAnswer)])
        let client = AWSClient(aws)

        _ = try await client.send(.caller)
        _ = try await client.send(.caller)

        #expect(aws.requests.map { $0.headers["X-Amz-Date"] } == ["20150830T123600Z", "20150830T123800Z"])
    }

    /// The first call is on its way when another one learns the time; its refusal is still the clock's fault.
    @Test func aCallThatWasSignedBeforeTheClockWasCorrectedIsSignedAnew() async throws {
        let skewed = ScriptedTransport.Answer.xmlError(
            "RequestTimeTooSkewed", status: 403, [HTTPHeader("Date", "Sun, 30 Aug 2015 13:36:00 GMT")])
        let aws = OvertakenTransport(
            ScriptedTransport([skewed, .xml(callerAnswer), skewed, .xml(callerAnswer)]))
        let client = AWSClient(aws)
        let overtaking = Locked<String?>(nil)
        aws.overtake {
            let account = try? await client.send(.caller)
            overtaking.withLock { $0 = account }
        }

        let account = try await client.send(.caller)

        #expect(overtaking.withLock { $0 } == "111122223333")
        #expect(account == "111122223333")
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

    @Test func credentialsThatCannotBeRenewedAreToldAsAWSToldIt() async {
        let aws = ScriptedTransport([.xmlError("ExpiredToken", status: 403)])

        let error = await failure { () throws(AWSError) in try await AWSClient(aws).send(.making) }

        #expect(error?.code == "ExpiredToken")
    }
}
