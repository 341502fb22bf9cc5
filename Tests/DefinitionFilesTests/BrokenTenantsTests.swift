import Testing

/// Errors of a tenant's file and of aws.yaml that need other files, or are of several at once.
@Suite struct BrokenTenantsTests {
    private static func tenant(_ text: String, _ names: String...) -> MarkedFile {
        MarkedFile("tenants/payments.yaml", "name: payments\nsectors: [ecommerce]\n" + text, names)
    }

    private static func accounts(_ lines: String, _ names: String...) -> MarkedFile {
        MarkedFile("aws.yaml", "accounts:\n" + lines, names)
    }

    private static func settings(_ text: String, _ names: String...) -> MarkedFile {
        MarkedFile(
            "aws.yaml",
            """
            accounts:
              - { sector: platform, tier: live, id: "022222222222" }
              - { sector: ecommerce, tier: live, tenant: payments, id: "066666666666" }
            \(text)
            """, names)
    }

    static let tenants = [
        tenant("members: { admins: [‸platform-live-readers] }", "member-is-group"),
        tenant("members: { readers: [‸payments-readers] }", "member-is-group"),
        tenant("members: { admins: [‸payments-live-contributors] }", "member-is-group"),
        tenant("members: { admins: [‸GROUP:x] }", "member-is-group"),
        tenant("members: { admins: [‸any-operator] }", "member-is-group"),
        tenant("members: { admins: ‸{ eva: x } }", "wrong-type"), tenant("members: ‸eva", "wrong-type"),
        tenant("members: { ‸operators: [eva] }", "unknown-key"),
        tenant("members: { admins: [‸e va] }", "refused-by-aws"),
        tenant("‸owner: eva", "unknown-key"), tenant("‸name: payments", "duplicate-key"),
        tenant("workload_identity: ‸[live]", "wrong-type"), tenant("workload_identity: { live: ‸x }", "wrong-type"),
        tenant("workload_identity: { live: ‸‸‸{} }", "missing-key", "missing-key", "missing-key"),
        tenant("workload_identity: { ‸Live: { issuer: https://a.example, subject: s, audience: a } }", "not-a-slug"),
        tenant(
            "workload_identity: { ‸\(String(repeating: "a", count: 47)): "
                + "{ issuer: https://a.example, subject: s, audience: a } }", "role-name-too-long"),
        tenant(
            "workload_identity: { live: { issuer: ‸ftp://a.example, subject: ‸'${a}', audience: a } }", "broken-issuer",
            "not-exact"),
        tenant("jit_overrides: ‸[]", "wrong-type"), tenant("jit_overrides: { live_admin: ‸x }", "wrong-type"),
        tenant("jit_overrides: { live_admin: ‸~ }", "wrong-type"),
        tenant("jit_overrides: { ‸_admin: {} }", "unknown-override"),
        tenant("jit_overrides: { ‸admin: {} }", "unknown-override"),
        tenant("jit_overrides: { ‸live-admin: {} }", "unknown-override"),
        tenant("jit_overrides: { ‸live_admins: {} }", "unknown-override"),
        tenant("jit_overrides: { ‸Live_admin: {} }", "unknown-override"),
        tenant("jit_overrides: { ‸prod_admin: { approval: peer } }", "unknown-tier"),
        tenant("jit_overrides: { live_admin: { ‸eligible_from: x } }", "unknown-key"),
        tenant("jit_overrides: { live_admin: { approval: ‸none } }", "unknown-value"),
        tenant("jit_overrides: { live_admin: { compliance: ‸PCI-DSS } }", "unknown-value"),
        tenant("jit_overrides: { live_admin: { max_duration_hours: ‸12.0 } }", "not-a-number"),
        MarkedFile("tenants/payments.yaml", "name: payments\nsectors: [ecommerce, ‸shop]", ["unknown-sector"]),
        MarkedFile("tenants/payments.yaml", "name: payments\nsectors: [‸platform, ecommerce]", ["tenant-not-admitted"]),
        MarkedFile("tenants/payments.yaml", "name: payments\nsectors: [ecommerce, ‸ecommerce]", ["named-twice"]),
        MarkedFile("tenants/payments.yaml", "name: ‸search\nsectors: [ecommerce]", ["tenant-name-differs"]),
        MarkedFile("tenants/platform.yaml", "name: ‸platform\nsectors: [ecommerce]", ["tenant-is-sector"]),
        MarkedFile("tenants/ecommerce.yaml", "name: ‸ecommerce\nsectors: [platform]", ["tenant-is-sector"]),
        MarkedFile("tenants/platform-live.yaml", "name: ‸platform-live\nsectors: [ecommerce]", ["groups-meet"]),
        MarkedFile("tenants/payments", "‸name: payments", ["not-a-tenant-file"]),
        MarkedFile("tenants/Search.yaml", "‸name: search", ["not-a-tenant-file"]),
        MarkedFile("tenants/README.md", "‸Tenants", ["not-a-tenant-file"]),
    ]

    @Test(arguments: tenants) func aTenantIsReportedAtItsPlace(_ file: MarkedFile) throws { try file.check() }

    private static let shop = "  - { sector: ecommerce, tier: live, tenant: payments, id: \"066666666666\" }\n"

    static let maps = [
        accounts("  - { sector: ecommerce, tier: live, tenant: ‸paymnts, id: \"066666666666\" }", "unknown-tenant"),
        accounts(
            "  - { sector: ecommerce, tier: live, id: \"066666666666\", tenants: [payments, ‸nobody] }",
            "unknown-tenant"),
        accounts(shop + "  - ‸x", "wrong-type"),
        accounts(
            shop + "  - ‸{ sector: ecommerce, tier: live, tenant: payments, id: \"077777777777\" }", "coordinate-twice"),
        accounts(
            shop + "  - { sector: ecommerce, tier: sandbox, tenant: payments, id: ‸\"066666666666\" }",
            "two-tiers-in-account"),
        accounts(shop + "  - { sector: ecommerce, tier: ‸Sandbox, id: ‸\"6666\" }", "not-a-slug", "not-an-account-id"),
        accounts(shop + "  - { sector: shop, tier: live, id: ‸\"06666666666a\" }", "not-an-account-id"),
        accounts(shop + "  - { sector: shop, tier: live, id: ‸\"0666-6666-6666\" }", "not-an-account-id"),
        accounts(shop + "  - { sector: shop, tier: live, id: \"077777777777\", ‸name: shop }", "unknown-key"),
        accounts(
            shop + "  - { sector: shop, tier: live, tenant: payments, id: \"077777777777\", tenants: ‸any }",
            "shared-tenant-account"),
        accounts(shop + "  - { sector: shop, tier: live, id: \"077777777777\", tenants: ‸some }", "unknown-value"),
        accounts(shop + "  - { sector: shop, tier: live, id: \"077777777777\", tenants: ‸{} }", "wrong-type"),
        settings("identity_center: { group_ids: { ‸payments-live-admin: x } }", "unknown-group"),
        settings(
            "identity_center: { group_ids: { payments-readers: same, platform-live-readers: ‸same } }", "named-twice"),
        settings("identity_center: { group_ids: { payments-readers: a, ‸Payments-readers: b } }", "named-twice"),
        settings("identity_center: { group_ids: { payments-readers: ‸'a b' } }", "refused-by-aws"),
        settings("jit: { limits: { ‸prod_admin: { approval: peer } } }", "unknown-tier"),
        settings("jit: { limits: { live_admin: { max_duration_hours: ‸24 } } }", "hours-out-of-range"),
        settings("jit: { limits: { live_admin: ‸two-party } }", "wrong-type"), settings("jit: ‸[]", "wrong-type"),
        settings("jit: { approval_workflow: ‸~ }", "value-missing"), settings("operator: ‸x", "wrong-type"),
        settings("operator: { ‸policies: [] }", "unknown-key"),
        settings("operator: { managed_policies: ‸x }", "wrong-type"),
        settings("operator: { issuers: { ‸gitlab.com: [] } }", "broken-issuer"),
        settings("operator: { issuers: ‸[https://gitlab.com] }", "wrong-type"),
        settings("operator: { issuer_ca: ‸ca.pem }", "referenced-file-missing"),
        settings("operator: { boundary: ‸./b.json }", "referenced-file-missing"),
        settings("permission_sets: { TenantAdmin: ‸x }", "wrong-type"),
        settings("permission_sets: { ‸Admin: {} }", "unknown-key"),
        settings("permission_sets: { TenantAdmin: { inline_policy: ‸none.json } }", "referenced-file-missing"),
        settings("permission_sets: { TenantAdmin: { managed_policies: [‸'a b'] } }", "refused-by-aws"),
        settings("tags: { ‸tenant: x, ‸SECTOR: y }", "tag-is-ours", "tag-is-ours"),
        settings("tags: ‸[a]", "wrong-type"),
        settings("tags: { a: ‸[] }", "wrong-type"), settings("tags: { ‸'a;b': c }", "refused-by-aws"),
        settings("installation: ‸[]", "wrong-type"), settings("organization: ‸x", "wrong-type"),
        settings("organization: { management_account: ‸me }", "not-an-account-id"),
        settings("identity_center: { region: ‸eu-west }", "refused-by-aws"),
        settings("identity_center: { region: ‸EU-WEST-1 }", "refused-by-aws"),
        settings("‸account: []", "unknown-key"), settings("‸accounts: []", "duplicate-key"),
    ]

    @Test(arguments: maps) func aSettingIsReportedAtItsPlace(_ file: MarkedFile) throws { try file.check() }
}
