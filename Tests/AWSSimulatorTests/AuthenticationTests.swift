import AWSClient
import AWSSimulator
import JSONTree
import Testing

@Suite struct AuthenticationTests {
    private let aws = AWSSimulator.sample()

    private func client(_ credentials: Credentials) -> AWSClient {
        AWSClient(
            credentials: StaticCredentials(credentials), region: aws.region, transport: aws, clock: aws.clock,
            retry: RetryPolicy(attempts: 1), random: { 0.5 })
    }

    @Test(arguments: [
        (AWSService.sts, "GetCallerIdentity", "InvalidClientTokenId"),
        (.organizations, "DescribeOrganization", "UnrecognizedClientException"),
    ])
    func aKeyThatNobodyHasIsRefused(service: AWSService, operation: String, code: String) async {
        let stranger = client(Credentials(accessKeyID: "AKIAAAAAAAAAAAAAAAAA", secretAccessKey: "x"))

        #expect(await aws.code(service, operation, as: stranger) == code)
    }

    @Test(arguments: [
        (AWSService.iam, "ListRoles", "SignatureDoesNotMatch"),
        (.ssoAdmin, "ListInstances", "InvalidSignatureException"),
    ])
    func aWrongSecretIsRefused(service: AWSService, operation: String, code: String) async {
        let forger = client(Credentials(accessKeyID: aws.callerCredentials.accessKeyID, secretAccessKey: "wrong"))

        #expect(await aws.code(service, operation, as: forger) == code)
    }

    @Test func aRequestWithoutASignatureIsRefused() async throws {
        let body = Array("Action=GetCallerIdentity&Version=2011-06-15".utf8)

        let answer = try await aws.send(
            HTTPRequest(method: "POST", url: "https://sts.eu-west-1.amazonaws.com/", body: body))

        #expect(answer.status == 403)
        #expect(String(decoding: answer.body, as: UTF8.self).contains("<Code>MissingAuthenticationToken</Code>"))
    }

    @Test func aChangedBodyBreaksTheSignature() async throws {
        try await aws.ask(.iam, "ListRoles")
        var request = try #require(aws.calls.last).request
        request.body += Array("&MaxItems=1".utf8)

        #expect(try await aws.send(request).status == 403)
    }

    @Test func fieldsThatAProxyAddsDoNotBreakTheSignature() async throws {
        try await aws.ask(.iam, "ListRoles")
        var request = try #require(aws.calls.last).request
        request.headers.append(HTTPHeader("X-Forwarded-For", "192.0.2.1"))

        #expect(try await aws.send(request).status == 200)
    }

    @Test func aSignatureIsGoodForFiveMinutes() async throws {
        try await aws.ask(.iam, "ListRoles")
        let request = try #require(aws.calls.last).request

        aws.clock.advance(by: .seconds(300))
        #expect(try await aws.send(request).status == 200)
        aws.clock.advance(by: .seconds(1))
        #expect(try await aws.send(request).status == 403)
    }

    @Test func aSessionWorksInItsAccountUntilItEnds() async throws {
        let session = try await aws.ask(
            .sts, "AssumeRole",
            [
                "RoleArn": "arn:aws:iam::222222222222:role/OrganizationAccountAccessRole", "RoleSessionName": "tests",
                "DurationSeconds": 900,
            ])["Credentials"]
        let borrower = client(
            Credentials(
                accessKeyID: try #require(session?["AccessKeyId"]?.string),
                secretAccessKey: try #require(session?["SecretAccessKey"]?.string),
                sessionToken: session?["SessionToken"]?.string))

        #expect(try await aws.ask(.sts, "GetCallerIdentity", as: borrower)["Account"]?.string == Accounts.member)
        aws.clock.advance(by: .seconds(900))
        #expect(await aws.code(.sts, "GetCallerIdentity", as: borrower) == "ExpiredToken")
    }

    @Test(arguments: [
        "arn:aws:iam::222222222222:role/missing", "arn:aws:iam::333333333333:role/OrganizationAccountAccessRole",
        "arn:aws:iam::444444444444:role/OrganizationAccountAccessRole",
    ])
    func aRoleThatIsNotThereOrIsInAClosedAccountLetsNobodyIn(role: String) async {
        let code = await aws.code(.sts, "AssumeRole", ["RoleArn": .string(role), "RoleSessionName": "tests"])

        #expect(code == "AccessDenied")
    }

    @Test func theAccessRoleAsksForTheExternalID() async {
        let guarded = AWSSimulator(
            SimulatedWorld(accounts: [SimulatedWorld.Account(id: Accounts.member, name: "a")], externalID: "word"))
        var parameters: AWSParameters = [
            "RoleArn": "arn:aws:iam::222222222222:role/OrganizationAccountAccessRole", "RoleSessionName": "tests",
        ]

        #expect(await guarded.code(.sts, "AssumeRole", parameters) == "AccessDenied")
        parameters["ExternalId"] = "word"
        #expect(await guarded.code(.sts, "AssumeRole", parameters) == nil)
    }

    @Test func onlyTheManagementAccountSeesIdentityCenter() async {
        #expect(await aws.code(.organizations, "ListAccounts", as: aws.memberClient) == "AccessDeniedException")
    }
}
