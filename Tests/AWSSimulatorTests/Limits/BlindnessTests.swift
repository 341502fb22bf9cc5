import AWSClient
import Testing

@testable import AWSSimulator

@Suite struct BlindnessTests {
    private let aws = AWSSimulator.sample()

    private static let role: AWSParameters = [
        "RoleName": "r", "AssumeRolePolicyDocument": .string(Documents.trust()),
    ]
    private static let policy: AWSParameters = [
        "PolicyName": "p", "PolicyDocument": .string(Documents.policy),
    ]
    private static let provider: AWSParameters = ["Url": "https://issuer.example.com", "ClientIDList": .strings(["a"])]
    private static let policyARN: AWSValue = "arn:aws:iam::111111111111:policy/p"
    private static let providerARN: AWSValue = "arn:aws:iam::111111111111:oidc-provider/issuer.example.com"

    private static let cases: [(made: (String, AWSParameters), use: (String, AWSParameters), code: String)] = [
        (("CreateRole", role), ("GetRole", ["RoleName": "r"]), "NoSuchEntity"),
        (
            ("CreateRole", role),
            ("AttachRolePolicy", ["RoleName": "r", "PolicyArn": "arn:aws:iam::aws:policy/ReadOnlyAccess"]),
            "NoSuchEntity"
        ),
        (
            ("CreateRole", role),
            (
                "CreateRole",
                [
                    "RoleName": "s",
                    "AssumeRolePolicyDocument": .string(Documents.trust("arn:aws:iam::111111111111:role/r")),
                ]
            ), "MalformedPolicyDocument"
        ),
        (("CreatePolicy", policy), ("GetPolicy", ["PolicyArn": policyARN]), "NoSuchEntity"),
        (
            ("CreatePolicy", policy),
            (
                "CreateRole",
                [
                    "RoleName": "s", "AssumeRolePolicyDocument": .string(Documents.trust()),
                    "PermissionsBoundary": policyARN,
                ]
            ), "NoSuchEntity"
        ),
        (
            ("CreateOpenIDConnectProvider", provider),
            ("GetOpenIDConnectProvider", ["OpenIDConnectProviderArn": providerARN]), "NoSuchEntity"
        ),
    ]

    @Test(arguments: cases.indices)
    func whatWasJustMadeIsNotSeenForAWhile(index: Int) async throws {
        let (made, use, code) = Self.cases[index]
        aws.limits = SimulatedLimits(blindness: .seconds(2))
        try await aws.ask(.iam, made.0, made.1)

        #expect(await aws.code(.iam, use.0, use.1) == code)
        aws.clock.advance(by: .seconds(3))
        #expect(await aws.code(.iam, use.0, use.1) == nil)
    }

    @Test func aNameThatIsNotSeenYetIsTakenAllTheSame() async throws {
        aws.limits = SimulatedLimits(blindness: .seconds(2))
        try await aws.ask(.iam, "CreateRole", Self.role)

        #expect(await aws.code(.iam, "CreateRole", Self.role) == "EntityAlreadyExists")
    }

    @Test func withoutLimitsEverythingIsSeenAtOnce() async throws {
        try await aws.ask(.iam, "CreateRole", Self.role)

        #expect(await aws.code(.iam, "GetRole", ["RoleName": "r"]) == nil)
    }
}
