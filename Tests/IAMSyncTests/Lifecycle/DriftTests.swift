import AWSSimulator
import IAMModel
import Testing

@testable import IAMSync

/// Something that somebody does in the console: what plan says of it, and what apply writes.
struct Drift: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let reasons: [String]
    let writes: [String]
    let cause: @Sendable (Console) -> Void

    private static let role = "payments-live-operator"
    private static let account = "066666666666"
    private static let admin = "arn:aws:iam::aws:policy/AdministratorAccess"

    static let all: [Drift] = inAccounts + inIdentityCenter

    private static let inAccounts: [Drift] = [
        Drift("a wider trust", ["operator role \(role): trust policy"], ["UpdateAssumeRolePolicy"]) {
            $0.setTrust(ofRole: role, in: account, to: wideTrust)
        },
        Drift("no boundary", ["operator role \(role): boundary"], ["PutRolePermissionsBoundary"]) {
            $0.setBoundary(ofRole: role, in: account, to: nil)
        },
        Drift("another boundary", ["operator role \(role): boundary"], ["PutRolePermissionsBoundary"]) {
            $0.setBoundary(ofRole: role, in: account, to: admin)
        },
        Drift("an edited boundary", ["boundary policy \(role)-boundary: document"], ["CreatePolicyVersion"]) {
            $0.editPolicy("\(role)-boundary", in: account, to: everything)
        },
        Drift("an extra policy", ["operator role \(role): managed policies"], ["DetachRolePolicy"]) {
            $0.attach(admin, toRole: role, in: account)
        },
        Drift("a missing policy", ["operator role \(role): managed policies"], ["AttachRolePolicy"]) {
            $0.detach("arn:aws:iam::aws:policy/PowerUserAccess", fromRole: role, in: account)
        },
        Drift("an inline policy", ["operator role \(role): inline policy"], ["DeleteRolePolicy"]) {
            $0.putInlinePolicy("extra", document: everything, inRole: role, in: account)
        },
        Drift("a longer session", ["operator role \(role): session"], ["UpdateRole"]) {
            $0.setLongestSession(ofRole: role, in: account, seconds: 43_200)
        },
        Drift("a missing tag", ["operator role \(role): tags"], ["TagRole"]) {
            $0.setTag("cost-center", ofRole: role, in: account, to: nil)
        },
        Drift(
            "a role that is gone", ["operator role \(role): role, managed policies"],
            ["CreateRole", "AttachRolePolicy"]
        ) {
            $0.deleteRole(role, in: account)
        },
        Drift(
            "a missing audience", ["OIDC provider \(Mountainlab.github): audience"],
            ["AddClientIDToOpenIDConnectProvider"]
        ) {
            $0.setAudiences(ofProvider: Mountainlab.github, in: account, to: [])
        },
        Drift(
            "an old thumbprint", ["OIDC provider \(Mountainlab.github): thumbprint"],
            ["UpdateOpenIDConnectProviderThumbprint"]
        ) {
            $0.setThumbprints(ofProvider: Mountainlab.github, in: account, to: [String(repeating: "0", count: 40)])
        },
        Drift(
            "a provider that is gone", ["OIDC provider \(Mountainlab.github): provider"],
            ["CreateOpenIDConnectProvider"]
        ) {
            $0.deleteProvider(Mountainlab.github, in: account)
        },
    ]

    private static let inIdentityCenter: [Drift] = [
        Drift(
            "a longer session of a set", ["permission set PlatformReader: session", provisioning("PlatformReader")],
            ["UpdatePermissionSet", "ProvisionPermissionSet"]
        ) { $0.setSession(ofSet: "PlatformReader", to: "PT12H") },
        Drift(
            "an extra policy of a set",
            ["permission set PlatformReader: managed policies", provisioning("PlatformReader")],
            ["DetachManagedPolicyFromPermissionSet", "ProvisionPermissionSet"]
        ) { $0.attach(admin, toSet: "PlatformReader") },
        Drift(
            "no inline policy",
            ["permission set TenantAdmin-search: inline policy", provisioning("TenantAdmin-search")],
            ["PutInlinePolicyToPermissionSet", "ProvisionPermissionSet"]
        ) { $0.setInlinePolicy(ofSet: "TenantAdmin-search", to: "") },
        Drift(
            "a missing assignment", ["assignment search-readers → TenantReader: assignment"],
            ["CreateAccountAssignment"]
        ) { $0.unassign(group: "search-readers", set: "TenantReader", in: "055555555555") },
        Drift(
            "a missing member", ["membership dora@mountainlab.example in security-live-readers: membership"],
            ["CreateGroupMembership"]
        ) { $0.remove("dora@mountainlab.example", fromGroup: "security-live-readers") },
        Drift("an extra member", [], []) { $0.add("jill@mountainlab.example", toGroup: "security-live-readers") },
        Drift("a user's assignment", [], []) {
            $0.assign(user: "jill@mountainlab.example", set: "PlatformReader", in: "033333333333")
        },
        Drift("an extra tag", [], []) { $0.setTag("owner", ofRole: role, in: account, to: "somebody") },
    ]

    private static func provisioning(_ set: String) -> String { "provisioning \(set): provisioning" }

    private static let wideTrust = """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRoleWithWebIdentity",
        "Principal":{"Federated":"arn:aws:iam::066666666666:oidc-provider/token.actions.githubusercontent.com"},
        "Condition":{"StringLike":{"token.actions.githubusercontent.com:sub":"repo:mountainlab/*"}}}]}
        """

    private static let everything =
        #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#

    init(
        _ description: String, _ reasons: [String], _ writes: [String], cause: @escaping @Sendable (Console) -> Void
    ) {
        testDescription = description
        self.reasons = reasons
        self.writes = writes
        self.cause = cause
    }
}

@Suite struct DriftTests {
    @Test(arguments: Drift.all) func driftIsSeenWithItsReasonAndMended(_ drift: Drift) async throws {
        let run = try await Run.applied()
        drift.cause(run.aws.console)

        let plan = try await run.plan()
        try await run.apply()
        let writes = run.aws.writes
        let after = try await run.plan()

        #expect(plan.reasons == drift.reasons)
        #expect(writes == drift.writes)
        #expect(after.reasons == [])
    }

    /// The law of the engine: from any drifted state, apply leads to the desired one, and a second plan is empty.
    @Test(arguments: 1...16) func anyMixOfDriftsIsMended(seed: UInt64) async throws {
        var random = SplitMix64(state: seed)
        let run = try await Run.applied()
        let drifts = Drift.all.shuffled(using: &random).prefix(Int(random.next() % 8) + 2)
        for drift in drifts { drift.cause(run.aws.console) }

        let outcomes = try await run.apply()
        let after = try await run.plan()

        #expect(!outcomes.hasFailures)
        #expect(after.reasons == [], "\(drifts.map(\.testDescription))")
    }
}

/// Numbers that are the same for the same seed. Source: Steele, Lea, Flood, “Fast Splittable Pseudorandom Number
/// Generators”.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
