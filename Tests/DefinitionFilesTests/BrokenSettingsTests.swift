import DefinitionFiles
import IAMModel
import Testing

@Suite struct BrokenSettingsTests {
    static let settings: [Broken] = [
        Broken("organisation: {}", "3:1 unknown-key"),
        Broken("organization: { management_account: 1234 }", "3:37 not-an-account-id"),
        Broken("organization: { access_role: a/b }", "3:30 refused-by-aws"),
        Broken("organization: { external_id: x }", "3:30 refused-by-aws"),
        Broken("identity_center: { instance_arn: arn:aws:sso }", "3:34 malformed-arn"),
        Broken("identity_center: { instance_arn: 'arn:aws:sso:::instance/ssoins-1' }", "3:34 malformed-arn"),
        Broken("identity_center: { region: Ireland }", "3:28 refused-by-aws"),
        Broken("identity_center: { groups: natve }", "3:28 unknown-value"),
        Broken("identity_center: { jit_groups: full }", "3:32 unknown-value"),
        Broken("identity_center: { group_ids: { a: [] } }", "3:36 wrong-type"),
        Broken("discover_accounts: name", "3:20 unknown-value"),
        Broken("tenant_readers: tenants", "3:17 unknown-value"),
        Broken("tenant_readers_scoped: True", "3:24 not-true-or-false"),
        Broken("operator: { max_session_hours: 13 }", "3:32 hours-out-of-range"),
        Broken("operator: { issuers: ~ }", "3:22 value-missing"),
        Broken("operator: { issuers: { 'http://a': [] } }", "3:24 broken-issuer"),
        Broken("operator: { issuers: { 'https://a.example': ['repo:x/*'] } }", "3:46 not-exact"),
        Broken("operator: { issuers: { 'https://a.example': x } }", "3:45 wrong-type"),
        Broken("operator: { github_ids: { a/b: -1 } }", "3:32 not-a-number"),
        Broken("operator: { github_ids: { a/b: 0 } }", "3:32 not-a-number"),
        Broken("operator: { github_ids: { a/b/c: 1 } }", "3:27 refused-by-aws"),
        Broken("operator: { github_subjects: old }", "3:30 unknown-value"),
        Broken("operator: { managed_policies: ['arn:aws:iam::${acount}:policy/x'] }", "3:32 malformed-arn"),
        Broken("operator: { managed_policies: ['Power User'] }", "3:32 refused-by-aws"),
        Broken("operator: { boundary: ../x.json }", "3:23 referenced-file-missing"),
        Broken("operator: { boundary: /etc/passwd }", "3:23 referenced-file-missing"),
        Broken("operator: { boundary: policies/none.json }", "3:23 referenced-file-missing"),
        Broken("permission_sets: { TenantContributer: {} }", "3:20 unknown-key"),
        Broken("permission_sets: { TenantAdmin: { session_hours: 24 } }", "3:50 hours-out-of-range"),
        Broken(
            "permission_sets: { TenantAdmin: { managed_policies: ['arn:aws:iam::055555555555:policy/x'] } }",
            "3:54 malformed-arn"),
        Broken("jit: { limits: { admin: {} } }", "3:18 unknown-override"),
        Broken("jit: { limits: { live_admin: { compliance: hipaa } } }", "3:32 unknown-key"),
        Broken("installation: 'a!b'", "3:15 refused-by-aws"),
        Broken("tags: { 'aws:x': y }", "3:9 refused-by-aws"),
        Broken("tags: { a: 'x;y' }", "3:12 refused-by-aws"),
        Broken("tags: { Managed-By: me }", "3:9 tag-is-ours"),
        Broken("tags: { a: x, A: y }", "3:15 duplicate-key"),
    ]

    @Test(arguments: settings) func aBrokenSettingIsReportedAtItsPlace(_ broken: Broken) {
        expect(TestFolder.aws.trimmingLastLine + broken.text + "\n", broken.expected)
    }

    static let accounts: [Broken] = [
        Broken("{}", "1:1 missing-key"),
        Broken("accounts: ~", "1:11 value-missing"),
        Broken("accounts: {}", "1:11 wrong-type"),
        Broken("accounts: [{}]", "1:12 missing-key", "1:12 missing-key", "1:12 missing-key"),
        Broken("accounts: [{ sector: a, tier: live, id: 12345678901 }]", "1:41 not-an-account-id"),
        Broken("accounts: [{ sector: a, tier: live, id: \"\u{661}12345678901\" }]", "1:41 not-an-account-id"),
        Broken("accounts: [{ sector: a, tier: Live, id: 012345678901 }]", "1:31 not-a-slug"),
        Broken("accounts: [{ sector: a, tier: b, id: 012345678901, tenants: all }]", "1:61 unknown-value"),
        Broken("accounts: [{ sector: a, tier: b, id: 012345678901, tenants: [A] }]", "1:62 not-a-slug"),
        Broken(
            "accounts: [{ sector: a, tier: b, id: 012345678901, tenant: c, tenants: any }]",
            "1:72 shared-tenant-account"),
    ]

    @Test(arguments: accounts) func aBrokenAccountIsReportedAtItsPlace(_ broken: Broken) {
        expect(broken.text + "\n", broken.expected)
    }

    static let policies: [(String, String)] = [
        ("{", "1:2 not-json"), ("[]", "1:1 not-a-policy"),
        ("{\"Version\":\"2012-10-17\"}", "1:1 not-a-policy"),
        (
            "{\"Version\":\"2008-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}",
            "1:12 not-a-policy"
        ),
        (
            "{\"Version\":\"2012-10-17\",\n\"Statement\":[{\"Effect\":\"allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}",
            "2:24 not-a-policy"
        ),
        (
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"${prefx}\"}]}",
            "1:79 unknown-variable"
        ),
        (
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":{\"a\":1}}]}",
            "1:100 not-a-policy"
        ),
    ]

    @Test(arguments: policies) func aBrokenPolicyIsReportedInItsOwnFile(_ policy: String, _ expected: String) {
        let aws = TestFolder.aws.trimmingLastLine + "operator: { boundary: policies/b.json }\n"

        let lines = TestFolder.load(["aws.yaml": aws, "policies/b.json": policy]).lines

        #expect(lines == ["policies/b.json:\(expected)"])
    }

    private func expect(_ aws: String, _ expected: [String]) {
        #expect(TestFolder.load(["aws.yaml": aws]).lines == expected.map { "aws.yaml:\($0)" })
    }
}

extension String {
    /// The text without the line breaks at its end, and with one instead.
    var trimmingLastLine: String {
        var text = self
        while text.hasSuffix("\n") { text.removeLast() }
        return text + "\n"
    }
}
