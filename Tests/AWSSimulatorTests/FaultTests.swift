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
