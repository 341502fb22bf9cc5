import DefinitionFiles
import IAMModel
import IAMSync
import Testing

@Suite struct AWSFileDraftTests {
    private static let core = """
        sectors:
          - name: platform
            tiers: [{ name: live }, { name: sandbox }]

        """
    private static let payments = "name: payments\nsectors: [ecommerce]\n"

    private static func definition() throws -> Definition {
        let files = ["core-iam.yaml": core, "tenants/payments.yaml": payments, "aws.yaml": "accounts: []\n"]
        return try #require(DefinitionFolder.load(from: MemoryFolder(files)).definition)
    }

    private static func survey(
        _ accounts: [String: ListedAccount], instances: Reading<[String]> = .present([arn]),
        management: String? = management
    ) throws -> OrganizationSurvey {
        OrganizationSurvey(
            callerAccount: try #require(AccountID(Self.management)),
            managementAccount: management.flatMap(AccountID.init),
            accounts: Dictionary(
                uniqueKeysWithValues: try accounts.map { (try #require(AccountID($0.key)), $0.value) }),
            region: "eu-west-1", instances: instances)
    }

    private static let management = "111111111111"
    private static let arn = "arn:aws:sso:::instance/ssoins-1234567890abcdef"

    private static func draft(
        _ accounts: [String: ListedAccount], instances: Reading<[String]> = .present([arn]),
        management: String? = management
    ) throws -> AWSFileDraft {
        AWSFileDraft(try survey(accounts, instances: instances, management: management), for: try definition())
    }

    @Test func accountsStandWhereTheirNamesOrTagsPutThem() throws {
        let tags = ["sector", "tier", "tenant"].enumerated().map {
            Tag(key: $1, value: ["ecommerce", "live", "payments"][$0])
        }

        let draft = try Self.draft([
            "111111111111": ListedAccount(name: "Management", state: "ACTIVE"),
            "033333333333": ListedAccount(name: "platform-live", state: "ACTIVE"),
            "022222222222": ListedAccount(name: "platform-sandbox", state: "SUSPENDED"),
            "066666666666": ListedAccount(name: "Pay", state: "ACTIVE", tags: tags),
        ])

        #expect(
            draft.text == """
                # Where the platform lives on AWS: begun by “iamsync init” with what AWS says, and yours from now on.
                # Every other key: “iamsync schema aws”. After a change: “iamsync validate”.
                organization:
                  management_account: "111111111111"
                  # The role that is assumed in each account that isn't the caller's own.
                  access_role: OrganizationAccountAccessRole
                identity_center:
                  region: eu-west-1
                  instance_arn: arn:aws:sso:::instance/ssoins-1234567890abcdef
                  # scim: groups come from the identity provider. native: iamsync makes and fills them.
                  groups: scim
                accounts:
                  - { sector: ecommerce, tier: live, tenant: payments, id: "066666666666" }  # Pay
                  - { sector: platform, tier: live, id: "033333333333" }  # platform-live
                # Accounts that fit no sector, tier or tenant of the definitions by their name or tags:
                # - { sector: NAME, tier: NAME, id: "123456789012" }
                #   "022222222222"  platform-sandbox: its state is SUSPENDED
                #   "111111111111"  Management

                """)
        #expect(draft.placed == 2 && draft.unplaced == 2)
    }

    @Test func twoAccountsOfOneNameHaveNoPlace() throws {
        let draft = try Self.draft([
            "033333333333": ListedAccount(name: "platform-live", state: "ACTIVE"),
            "044444444444": ListedAccount(name: "platform-live", state: "ACTIVE"),
        ])

        #expect(draft.text.contains("\naccounts: []\n"))
        #expect(draft.text.contains("#   \"044444444444\"  platform-live: another account fits the same place\n"))
    }

    static let names = [
        "a\nb: c", "a\r\"", "\u{85}accounts:", "\u{2028}- {}", "\u{202E}x", "# }", "}", "'", "\u{0}", "💥", "\\",
        "ü: *a &b !c",
    ]

    @Test(arguments: names) func aNameFromAWSIsNothingButAComment(name: String) throws {
        let accounts = [
            "033333333333": ListedAccount(name: "platform-live", state: "ACTIVE"),
            "044444444444": ListedAccount(name: name, state: name),
        ]
        let draft = try Self.draft(accounts, instances: .unknown(name))

        let files = ["core-iam.yaml": Self.core, "tenants/payments.yaml": Self.payments, "aws.yaml": draft.text]
        let loaded = DefinitionFolder.load(from: MemoryFolder(files))

        #expect(loaded.diagnostics.isEmpty)
        #expect(loaded.definition?.aws.accounts.map(\.id.value.text) == ["033333333333"])
    }

    @Test func whatIdentityCenterLacksIsSaid() throws {
        let none = try Self.draft([:], instances: .present([]))
        let several = try Self.draft([:], instances: .present([Self.arn, Self.arn + "x"]))
        let unknown = try Self.draft([:], instances: .unknown("it said no"))

        #expect(
            none.advice == [
                "There is no Identity Center in eu-west-1, or none that can be seen: write its region, or enable it."
            ])
        #expect(none.text.contains("  # \(none.advice[0])\n  region: eu-west-1\n"))
        #expect(several.advice == ["There are several Identity Center instances in eu-west-1: write instance_arn."])
        #expect(several.text.contains("\n  # instance_arn: \(Self.arn)\n  # instance_arn: \(Self.arn)x\n"))
        #expect(unknown.advice == ["Identity Center in eu-west-1 could not be read, so write its region: it said no."])
    }

    @Test func withoutAnOrganizationOnlyTheCallersAccountIsKnown() throws {
        let draft = try Self.draft(["111111111111": ListedAccount(name: "", state: "ACTIVE")], management: nil)

        #expect(!draft.text.contains("organization:"))
        #expect(draft.text.contains("#   \"111111111111\"\n"))
        #expect(draft.advice.first == "Account 111111111111 belongs to no organization: only that account is known.")
    }

    @Test func theDraftOfCoreIsAccepted() {
        let files = ["core-iam.yaml": CoreFileDraft.text, "aws.yaml": "accounts: []\n"]
        let loaded = DefinitionFolder.load(from: MemoryFolder(files))

        #expect(loaded.diagnostics.isEmpty)
        let found = loaded.definition.map { Validator.diagnostics(for: $0) } ?? []
        #expect(found.filter { $0.severity == .error }.isEmpty)
    }
}
