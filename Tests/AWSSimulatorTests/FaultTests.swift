import AWSClient
import AWSSimulator
import Testing

@Suite struct FaultTests {
    private let aws = AWSSimulator.sample()

    @Test func aFaultHitsTheCallsItIsMeantFor() async {
        aws.inject(
            Fault("ListRoles", after: 1, times: 1, effect: .error(code: "ServiceFailure", message: "m", status: 500)))

        #expect(await aws.code(.iam, "ListRoles") == nil)
        #expect(await aws.code(.iam, "ListUsers") == nil)
        #expect(await aws.code(.iam, "ListRoles") == "ServiceFailure")
        #expect(await aws.code(.iam, "ListRoles") == nil)
    }

    @Test func aLostAnswerMeansThatTheCallWasCarriedOut() async throws {
        aws.inject(Fault("CreateRole", times: 1, effect: .answerLost))
        let role: AWSParameters = ["RoleName": "r", "AssumeRolePolicyDocument": .string(Documents.trust())]

        #expect(await aws.code(.iam, "CreateRole", role) != nil)
        #expect(aws.calls.last?.status == 0)
        #expect(await aws.code(.iam, "GetRole", ["RoleName": "r"]) == nil)
    }

    @Test func aCallThatReachesNothingChangesNothing() async {
        aws.inject(Fault("CreateRole", times: 1, effect: .notConnected))
        let role: AWSParameters = ["RoleName": "r", "AssumeRolePolicyDocument": .string(Documents.trust())]

        #expect(await aws.code(.iam, "CreateRole", role) != nil)
        #expect(await aws.code(.iam, "GetRole", ["RoleName": "r"]) == "NoSuchEntity")
    }

    @Test func aDenialCanBeMeantForOneAccount() async {
        aws.inject(.denied("ListRoles", account: Accounts.member))

        #expect(await aws.code(.iam, "ListRoles") == nil)
        #expect(await aws.code(.iam, "ListRoles", as: aws.memberClient) == "AccessDenied")
    }

    @Test(arguments: [(AWSService.iam, "InvalidAction"), (.ssoAdmin, "UnknownOperationException")])
    func anOperationThatNobodyKnowsFailsAndIsRemembered(service: AWSService, code: String) async {
        #expect(await aws.code(service, "MakeCoffee") == code)
        #expect(aws.calls.map(\.operation) == ["MakeCoffee"])
        #expect(aws.writes == [])
    }

    @Test func theSameCallsGetTheSameAnswers() async throws {
        let other = AWSSimulator.sample()
        for aws in [aws, other] {
            try await aws.ask(
                .iam, "CreateRole", ["RoleName": "r", "AssumeRolePolicyDocument": .string(Documents.trust())])
        }

        #expect(aws.calls.map(\.response) == other.calls.map(\.response))
        #expect(aws.savedState == other.savedState)
    }
}

@Suite struct SimulatedClockTests {
    @Test func anHourOfWaitingPassesAtOnce() async throws {
        let clock = SimulatedClock(Timestamp(seconds: 0))

        try await clock.sleep(for: .seconds(3_600))
        #expect(clock.now == Timestamp(seconds: 3_600))
        clock.advance(by: .zero)
        #expect(clock.now == Timestamp(seconds: 3_600))
    }

    @Test func aCancelledWaitTakesNoTime() async {
        let clock = SimulatedClock(Timestamp(seconds: 0))
        let waiting = Task {
            while !Task.isCancelled { await Task.yield() }
            try await clock.sleep(for: .seconds(5))
        }

        waiting.cancel()

        await #expect(throws: CancellationError.self) { try await waiting.value }
        #expect(clock.now == Timestamp(seconds: 0))
    }
}
