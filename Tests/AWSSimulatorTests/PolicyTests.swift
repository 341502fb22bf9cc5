import AWSClient
import AWSSimulator
import JSONTree
import Testing

@Suite struct PolicyTests {
    private let aws = AWSSimulator.sample()
    private let arn: AWSValue = "arn:aws:iam::111111111111:policy/p"

    private func create(_ document: String) async -> String? {
        await aws.code(.iam, "CreatePolicy", ["PolicyName": "p", "PolicyDocument": .string(document)])
    }

    @Test(arguments: [
        (Documents.policy, nil as String?), (Documents.policy(ofSize: 6_144), nil),
        (Documents.policy(ofSize: 6_145), "LimitExceeded"), ("{}", "MalformedPolicyDocument"),
        (#"{"Statement":{"Effect":"Allow","Action":"s3:*"}}"#, "MalformedPolicyDocument"),
        (#"{"Statement":{"Effect":"Maybe","Action":"s3:*","Resource":"*"}}"#, "MalformedPolicyDocument"),
        (Documents.trust(), "MalformedPolicyDocument"),
    ])
    func aDocumentIsCheckedBeforeItIsTaken(document: String, code: String?) async {
        #expect(await create(document) == code)
    }

    @Test func fiveVersionsFitAndTheDefaultOneStays() async throws {
        #expect(await create(Documents.policy) == nil)
        let version: AWSParameters = [
            "PolicyArn": arn, "PolicyDocument": .string(Documents.policy), "SetAsDefault": true,
        ]
        for _ in 2...5 { try await aws.ask(.iam, "CreatePolicyVersion", version) }

        #expect(await aws.code(.iam, "CreatePolicyVersion", version) == "LimitExceeded")
        let last: AWSParameters = ["PolicyArn": arn, "VersionId": "v5"]
        #expect(await aws.code(.iam, "DeletePolicyVersion", last) == "DeleteConflict")
        #expect(await aws.code(.iam, "DeletePolicy", ["PolicyArn": arn]) == "DeleteConflict")
        try await aws.ask(.iam, "DeletePolicyVersion", ["PolicyArn": arn, "VersionId": "v1"])
        let made = try await aws.ask(.iam, "CreatePolicyVersion", version)
        #expect(made["PolicyVersion"]?["VersionId"] == "v6")
    }

    @Test func aBoundaryInUseCannotBeDeleted() async throws {
        #expect(await create(Documents.policy) == nil)
        try await aws.ask(
            .iam, "CreateRole",
            ["RoleName": "r", "AssumeRolePolicyDocument": .string(Documents.trust()), "PermissionsBoundary": arn])

        let entities = try await aws.ask(.iam, "ListEntitiesForPolicy", ["PolicyArn": arn])

        #expect(await aws.code(.iam, "DeletePolicy", ["PolicyArn": arn]) == "DeleteConflict")
        #expect(entities["PolicyRoles"]?.array?.first?["RoleName"] == "r")
    }
}

@Suite struct ProviderTests {
    private let url = "https://gitlab.example.com"
    private let arn: AWSValue = "arn:aws:iam::111111111111:oidc-provider/gitlab.example.com"

    @Test func aProviderWithoutThumbprintsGetsTheIssuersOne() async throws {
        let issuer = SimulatedIssuer(url: url)
        let aws = AWSSimulator.sample(issuers: [issuer])
        try await aws.ask(.iam, "CreateOpenIDConnectProvider", ["Url": .string(url)])

        let provider = try await aws.ask(.iam, "GetOpenIDConnectProvider", ["OpenIDConnectProviderArn": arn])
        let top = try #require(issuer.certificates(of: issuer.host).last)

        #expect(provider["Url"] == "gitlab.example.com")
        #expect(provider["ThumbprintList"]?.array?.map(\.string) == [top.sha1Thumbprint])
    }

    @Test(arguments: [
        ("http://a.example", [] as [String], "ValidationError"), ("https://a.example", ["xyz"], "InvalidInput"),
        ("https://a.example", Array(repeating: String(repeating: "a", count: 40), count: 6), "InvalidInput"),
    ])
    func aProviderThatBreaksARuleIsRefused(url: String, thumbprints: [String], code: String) async {
        let aws = AWSSimulator.sample()

        #expect(
            await aws.code(
                .iam, "CreateOpenIDConnectProvider",
                ["Url": .string(url), "ThumbprintList": .strings(thumbprints)]) == code)
    }

    @Test func audiencesComeAndGo() async throws {
        let aws = AWSSimulator.sample(issuers: [SimulatedIssuer(url: url)])
        try await aws.ask(
            .iam, "CreateOpenIDConnectProvider", ["Url": .string(url), "ClientIDList": .strings(["a"])])
        try await aws.ask(
            .iam, "AddClientIDToOpenIDConnectProvider", ["OpenIDConnectProviderArn": arn, "ClientID": "b"])
        try await aws.ask(
            .iam, "RemoveClientIDFromOpenIDConnectProvider", ["OpenIDConnectProviderArn": arn, "ClientID": "a"])

        let provider = try await aws.ask(.iam, "GetOpenIDConnectProvider", ["OpenIDConnectProviderArn": arn])

        #expect(provider["ClientIDList"] == ["b"])
    }
}
