import DefinitionFiles
import IAMModel
import Testing

/// A spoiled file, and the places and codes of all its diagnostics.
struct Broken: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: [String]
    var testDescription: String { "\(expected): \(text.prefix(60))" }

    init(_ text: String, _ expected: String...) {
        self.text = text
        self.expected = expected
    }
}

@Suite struct BrokenFilesTests {
    static let yaml: [Broken] = [
        Broken("", "1:1 file-empty"),
        Broken("# only a comment\n", "1:1 file-empty"),
        Broken("~", "1:1 file-empty"),
        Broken("name: payments\nsectors: [a\n", "3:1 not-yaml"),
        Broken("name: payments\nsectors: [a", "2:12 not-yaml"),
        Broken("name: payments\u{85}sectors: [a\r\nb", "3:2 not-yaml"),
        Broken("name: payments\n\tsectors: [a]\n", "2:1 not-yaml"),
        Broken("name: pay\u{7}ments\n", "1:10 not-yaml"),
        Broken("name: payments\nsectors: [a]\n---\nname: b\n", "3:1 second-document"),
        Broken("name: payments\nsectors: [a]\nname: b\nsectors: [c]\n", "3:1 duplicate-key", "4:1 duplicate-key"),
        Broken("name: !x payments\nsectors: [a]\n", "1:7 yaml-tag"),
        Broken("name: payments\nsectors: [a]\n<<: {}\n", "3:1 merge-key"),
        Broken("name: payments\nsectors: [*b]\n", "2:11 unknown-alias"),
        Broken("name: payments\nsectors: &a [*a]\n", "2:14 unknown-alias"),
        Broken("name: payments\nsectors: [a]\n[x]: y\n", "3:1 key-no-text"),
        Broken("- name\n", "1:1 wrong-type"),
        Broken("payments\n", "1:1 wrong-type"),
        Broken("\u{FEFF}nam: payments\nsectors: [a]\n", "1:1 unknown-key", "1:1 missing-key"),
    ]

    @Test(arguments: yaml) func aBrokenYAMLFileIsReportedAtItsPlace(_ broken: Broken) {
        expect(broken, in: "tenants/payments.yaml")
    }

    static let tenant: [Broken] = [
        Broken("sectors: [a]\n", "1:1 missing-key"),
        Broken("name: payments\n", "1:1 missing-key"),
        Broken("name: payments\nsectors: []\n", "2:10 value-missing"),
        Broken("name: ~\nsectors: [a]\n", "1:7 value-missing"),
        Broken("name: \"\"\nsectors: [a]\n", "1:7 value-missing"),
        Broken("name: Payments\nsectors: [a]\n", "1:7 not-a-slug"),
        Broken("name: other\nsectors: [a]\n", "1:7 tenant-name-differs"),
        Broken(
            "name: payments\nsectors: [a--b, c-, 1d, é]\n", "2:11 not-a-slug", "2:17 not-a-slug", "2:21 not-a-slug",
            "2:25 not-a-slug"),
        Broken("name: payments\nsectors: a\n", "2:10 wrong-type"),
        Broken("name: payments\nsectors: [[a]]\n", "2:11 wrong-type"),
        Broken("name: payments\nsectors: [a]\nmember: {}\n", "3:1 unknown-key"),
        Broken("name: payments\nsectors: [a]\nmembers: [x]\n", "3:10 wrong-type"),
        Broken("name: payments\nsectors: [a]\nmembers: { admin: [x] }\n", "3:12 unknown-key"),
        Broken(
            "name: payments\nsectors: [a]\nmembers: { admins: [{ group: x }, [y], ~] }\n",
            "3:21 member-not-text", "3:35 member-not-text", "3:40 value-missing"),
        Broken("name: payments\nsectors: [a]\njit_overrides: { live: {} }\n", "3:18 unknown-override"),
        Broken("name: payments\nsectors: [a]\njit_overrides: { live_reader: {} }\n", "3:18 unknown-override"),
        Broken("name: payments\nsectors: [a]\njit_overrides: { li_ve_admin: {} }\n", "3:18 unknown-override"),
        Broken(
            "name: payments\nsectors: [a]\njit_overrides: { live_admin: { approval: two-part } }\n",
            "3:42 unknown-value"),
        Broken(
            "name: payments\nsectors: [a]\njit_overrides: { live_admin: { compliance: gdpr } }\n",
            "3:44 unknown-value"),
        Broken(
            "name: payments\nsectors: [a]\njit_overrides: { live_admin: { max_duration_hours: 13 } }\n",
            "3:52 hours-out-of-range"),
        Broken(
            "name: payments\nsectors: [a]\njit_overrides: { live_admin: { max_duration_hours: 0 } }\n",
            "3:52 hours-out-of-range"),
        Broken(
            "name: payments\nsectors: [a]\njit_overrides: { live_admin: { max_duration_hours: 1.5 } }\n",
            "3:52 not-a-number"),
        Broken(
            "name: payments\nsectors: [a]\njit_overrides: { live_admin: { justification_required: yes } }\n",
            "3:56 not-true-or-false"),
    ]

    @Test(arguments: tenant) func aBrokenTenantIsReportedAtItsPlace(_ broken: Broken) {
        expect(broken, in: "tenants/payments.yaml")
    }

    static let issuers: [(String, String)] = [
        ("http://a.example", "broken-issuer"), ("https://a.example:443", "broken-issuer"),
        ("https://a.example/?q", "broken-issuer"), ("\"https://a.example/#f\"", "broken-issuer"),
        ("https://u@a.example", "broken-issuer"), ("https://A.example", "broken-issuer"),
        ("https://10.0.0.1", "broken-issuer"), ("https://[::1]", "broken-issuer"), ("https://", "broken-issuer"),
        ("https://a.example/ü", "broken-issuer"),
    ]

    @Test(arguments: issuers) func aBrokenIssuerIsRefused(_ issuer: String, _ code: String) {
        let text = identity(issuer: issuer, subject: "s", audience: "a")

        expect(Broken(text, "5:13 \(code)"), in: "tenants/payments.yaml")
    }

    static let inexact = ["a*", "a?", "${aws:x}", "a b", "\"a\\tb\"", "\"a\\u0000\"", "\"a\\u202Eb\"", "\"a\\u00A0\""]

    @Test(arguments: inexact) func aSubjectOrAudienceThatIsNotExactIsRefused(_ claim: String) {
        let subject = identity(issuer: "https://a.example", subject: "'x'", audience: claim)
        let audience = identity(issuer: "https://a.example", subject: claim, audience: "x")

        expect(Broken(subject, "7:15 not-exact"), in: "tenants/payments.yaml")
        expect(Broken(audience, "6:14 not-exact"), in: "tenants/payments.yaml")
    }

    @Test func aBrokenIdentityIsLeftOutAndRemembered() {
        let text = identity(issuer: "https://a.example", subject: "a*", audience: "x")

        let definition = TestFolder.load(["tenants/payments.yaml": text]).definition

        #expect(definition?.tenants.first?.workloadIdentities.isEmpty == true)
        #expect(definition?.unreadable == ["live", "payments.workload_identity.live"])
    }

    private func identity(issuer: String, subject: String, audience: String) -> String {
        """
        name: payments
        sectors: [ecommerce]
        workload_identity:
          live:
            issuer: \(issuer)
            subject: \(subject)
            audience: \(audience)

        """
    }

    private func expect(_ broken: Broken, in file: String) {
        let lines = TestFolder.load([file: broken.text]).lines

        #expect(lines == broken.expected.map { "\(file):\($0)" })
    }
}
