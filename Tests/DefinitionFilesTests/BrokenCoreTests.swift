import Testing

/// Errors of core-iam.yaml, alone and with the other files of the folder of Docs/diagnostics.md.
@Suite struct BrokenCoreTests {
    private static func core(_ text: String, _ names: [String]) -> MarkedFile {
        MarkedFile("core-iam.yaml", text, names)
    }

    private static func group(_ text: String, _ names: String...) -> MarkedFile {
        core("sectors: [{ name: p, tiers: [{ name: live, groups: { \(text) } }] }]", names)
    }

    private static func admins(_ text: String, _ names: String...) -> MarkedFile {
        core(
            "sectors: [{ name: p, tiers: [{ name: live, groups: { admins: { name: p-live-admins, \(text) } } }] }]",
            names)
    }

    private static func runner(_ text: String, _ names: String...) -> MarkedFile {
        core(
            "sectors: [{ name: p, tiers: [{ name: live, groups: "
                + "{ operator: { name: p-live-operator, workload_identity: \(text) } } }] }]", names)
    }

    private static func read(_ text: String, _ names: String...) -> MarkedFile {
        core(
            "sectors: [{ name: p, tiers: [{ name: live, groups: { readers: { name: p-live-readers } } }] }]\n"
                + "cross_sector_reads: [\(text)]", names)
    }

    static let shapes = [
        core("sectors: ‸{}", ["wrong-type"]), core("identity_provider: ‸~", ["value-missing"]),
        core("jit_tool: ‸[]", ["wrong-type"]), core("sectors: [‸platform]", ["wrong-type"]),
        core("sectors: [‸{ tiers: [] }]", ["missing-key"]), core("sectors: [{ name: ‸Platform }]", ["not-a-slug"]),
        core("sectors: [{ name: ‸plat--form }]", ["not-a-slug"]), core("sectors: [{ name: ‸-p }]", ["not-a-slug"]),
        core("sectors: [{ name: ‸p- }]", ["not-a-slug"]), core("sectors: [{ name: ‸1p }]", ["not-a-slug"]),
        core("sectors: [{ name: ‸pläne }]", ["not-a-slug"]), core("sectors: [{ name: ‸a_b }]", ["not-a-slug"]),
        core("sectors: [{ name: p, ‸tier: [] }]", ["unknown-key"]), core("‸sector: []", ["unknown-key"]),
        core("sectors: [{ name: p, tiers: ‸x }]", ["wrong-type"]),
        core("sectors: [{ name: p, tiers: [‸{ groups: {} }] }]", ["missing-key"]),
        core("sectors: [{ name: p, tiers: [{ name: ‸live_ }] }]", ["not-a-slug"]),
        core("sectors: [{ name: p, tiers: [{ name: live, groups: ‸[] }] }]", ["wrong-type"]),
        core("sectors: [{ name: p }, { name: ‸p }]", ["named-twice"]),
        core("sectors: [{ name: p, tiers: [{ name: live }, { name: ‸live }] }]", ["named-twice"]),
        core("‸- sectors", ["wrong-type"]), core("cross_sector_reads: ‸x", ["wrong-type"]),
        core("identity_provider: okta\n‸identity_provider: okta", ["duplicate-key"]),
    ]

    @Test(arguments: shapes) func aShapeIsReportedAtItsPlace(_ file: MarkedFile) throws { try file.check() }

    static let groups = [
        group("‸owners: {}", "unknown-key"), group("admins: ‸~", "value-missing"),
        group("admins: ‸{}", "missing-key"), group("admins: ‸[]", "wrong-type"), group("admins: ‸x", "wrong-type"),
        group("admins: { name: ‸p-live-admin }", "group-name-differs"),
        group("admins: { name: ‸P-live-admins }", "group-name-differs"),
        group("admins: { name: ‸p-admins }", "group-name-differs"),
        group("readers: { name: ‸p-live-admins }", "group-name-differs"),
        group("operator: { name: p-live-operator, type: ‸human }", "wrong-group-type"),
        group("operator: { name: p-live-operator, members: [‸eva, finn] }", "operator-has-members"),
        group("operator: { name: p-live-operator, ‸jit: {} }", "unknown-key"),
        group("readers: { name: p-live-readers, ‸workload_identity: {} }", "unknown-key"),
        group("readers: { name: p-live-readers, standing: ‸perhaps }", "not-true-or-false"),
        group("readers: { name: p-live-readers, type: ‸non-human }", "wrong-group-type"),
        admins("type: ‸robot", "unknown-value"), admins("type: ‸non-human", "wrong-group-type"),
        admins("owner: ‸~", "value-missing"), admins("owner: ‸[x]", "wrong-type"),
        admins("members: ‸eva", "wrong-type"),
        admins("members: [‸{ user: eva }]", "member-not-text"), admins("members: [‸[eva]]", "member-not-text"),
        admins("members: [‸~]", "value-missing"), admins("members: [‸'']", "value-missing"),
        admins(
            "members: [‸group:x, ‸p-live-readers, ‸other-admins]", "member-is-group", "member-is-group",
            "member-is-group"),
        admins("members: [‸P-Live-Admins, ‸payments-readers]", "member-is-group", "member-is-group"),
        admins("members: [‸'Eva Example', ‸\"e\\u202Eva\"]", "refused-by-aws", "refused-by-aws"),
    ]

    @Test(arguments: groups) func aGroupIsReportedAtItsPlace(_ file: MarkedFile) throws { try file.check() }

    static let rules = [
        admins("jit: ‸~", "value-missing"), admins("jit: ‸x", "wrong-type"),
        admins("jit: ‸‸{}", "missing-key", "missing-key"), admins("jit: ‸{ approval: peer }", "missing-key"),
        admins("jit: ‸{ max_duration_hours: 1 }", "missing-key"),
        admins("jit: { approval: ‸two, max_duration_hours: ‸13 }", "unknown-value", "hours-out-of-range"),
        admins("jit: { approval: peer, max_duration_hours: ‸-1 }", "not-a-number"),
        admins("jit: { approval: peer, max_duration_hours: ‸0 }", "hours-out-of-range"),
        admins("jit: { approval: peer, max_duration_hours: ‸2h }", "not-a-number"),
        admins("jit: { approval: peer, max_duration_hours: ‸٢ }", "not-a-number"),
        admins("jit: { approval: peer, max_duration_hours: ‸99999999999999999999 }", "not-a-number"),
        admins("jit: { approval: ‸Peer, max_duration_hours: 1 }", "unknown-value"),
        admins("jit: { approval: peer, max_duration_hours: 1, justification_required: ‸no }", "not-true-or-false"),
        admins("jit: { approval: peer, max_duration_hours: 1, ‸approver: eva }", "unknown-key"),
        admins("jit: { eligible_from: ‸nobody, approval: peer, max_duration_hours: 1 }", "unknown-eligible-group"),
        admins(
            "jit: { eligible_from: ‸nobody, approval: ‸two, max_duration_hours: 1 }", "unknown-eligible-group",
            "unknown-value"),
        admins("jit: ‸{ eligible_from: ‸nobody, approval: peer }", "missing-key", "unknown-eligible-group"),
        runner("‸‸{ issuer: https://a.example }", "missing-key", "missing-key"), runner("‸x", "wrong-type"),
        runner("{ issuer: ‸https://a.example:8443, subject: s, audience: a }", "broken-issuer"),
        runner("{ issuer: ‸HTTPS://a.example, subject: s, audience: a }", "broken-issuer"),
        runner("{ issuer: ‸https://a..example, subject: s, audience: a }", "broken-issuer"),
        runner("{ issuer: ‸https://0x7f.1, subject: s, audience: a }", "broken-issuer"),
        runner("{ issuer: https://a.example, subject: ‸s*, audience: ‸'a ' }", "not-exact", "not-exact"),
        runner("{ issuer: https://a.example, subject: ‸'', audience: ‸~ }", "value-missing", "value-missing"),
        runner("{ issuer: https://a.example, subject: s, audience: a, ‸sub: s }", "unknown-key"),
    ]

    @Test(arguments: rules) func aRuleIsReportedAtItsPlace(_ file: MarkedFile) throws { try file.check() }

    static let reads = [
        read("‸‸‸{ group: p-live-readers }", "missing-key", "missing-key", "missing-key"), read("‸x", "wrong-type"),
        read("{ group: ‸nobody, target_sector: p, target_tier: live, reason: x }", "unknown-reader-group"),
        read(
            "{ group: ‸nobody, target_sector: p, target_tier: live, reason: ‸~ }", "unknown-reader-group",
            "value-missing"),
        read("‸{ group: p-live-readers, target_sector: ‸q, target_tier: live }", "missing-key", "unknown-sector"),
        read("{ group: p-live-readers, target_sector: ‸Q, target_tier: live, reason: x }", "not-a-slug"),
        read("{ group: p-live-readers, target_sector: ‸q, target_tier: live, reason: x }", "unknown-sector"),
        read("{ group: p-live-readers, target_sector: p, target_tier: ‸prod, reason: x }", "unknown-tier"),
        read("{ group: ‸payments-readers, target_sector: p, target_tier: live, reason: x }", "not-reader-group"),
        read("{ group: ‸payments-live-admins, target_sector: p, target_tier: live, reason: x }", "not-reader-group"),
        read("{ group: ‸P-live-readers, target_sector: p, target_tier: live, reason: x }", "unknown-reader-group"),
        read("{ group: p-live-readers, target_sector: p, target_tier: live, reason: x, ‸to: p }", "unknown-key"),
        core(
            "sectors: [{ name: a, tiers: [{ name: b-c, groups: { readers: { name: a-b-c-readers } } }] }, "
                + "{ name: a-b, tiers: [{ name: c, groups: { readers: { name: ‸a-b-c-readers } } }] }]", ["groups-meet"]
        ),
    ]

    @Test(arguments: reads) func aReadIsReportedAtItsPlace(_ file: MarkedFile) throws { try file.check() }
}
