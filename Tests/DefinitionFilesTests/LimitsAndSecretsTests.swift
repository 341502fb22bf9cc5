import DefinitionFiles
import IAMModel
import Testing

@Suite struct LimitsAndSecretsTests {
    private let keyID = "AKIA" + "IOSFODNN7EXAMPLE"
    private let secretKey = "wJalrXUtnFEMI/K7MDENG/" + "bPxRfiCYEXAMPLEKEY"

    @Test func anAliasBombIsRefused() {
        var text = "a0: &a0 [x]\n"
        for level in 1...12 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }

        let lines = TestFolder.load(["tenants/payments.yaml": text]).lines

        #expect(lines.count == 1)
        #expect(lines.first?.hasSuffix(" alias-bomb") == true)
    }

    @Test(arguments: [65, 100_000]) func deepNestingIsRefused(_ depth: Int) {
        let text = String(repeating: "[", count: depth)

        #expect(TestFolder.load(["tenants/payments.yaml": text]).lines == ["tenants/payments.yaml:1:65 too-deep"])
    }

    @Test func anAnchorMayBeUsedAgain() {
        let text = "name: payments\nsectors: [a]\nmembers: { admins: &m [x], contributors: *m }\n"

        let loaded = TestFolder.load(["tenants/payments.yaml": text])

        #expect(loaded.lines == [])
        #expect(loaded.definition?.tenants.first?.contributors.map(\.value) == ["x"])
    }

    @Test func moreThanTenMebibytesAreRefused() {
        let text = String(repeating: "#\n", count: (10 << 20) / 2) + "#"

        #expect(TestFolder.load(["tenants/payments.yaml": text]).lines == ["tenants/payments.yaml:1:1 file-too-long"])
    }

    @Test func bytesThatAreNoUTF8AreNamedAtTheirPlace() {
        var folder = MemoryFolder(["aws.yaml": TestFolder.aws, "core-iam.yaml": TestFolder.core])
        folder.files["tenants/a.yaml"] = Array("name: a\nsectors: [ä".utf8) + [0xFF]

        #expect(DefinitionFolder.load(from: folder).lines == ["tenants/a.yaml:2:12 not-utf8"])
    }

    @Test(arguments: ["\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}"])
    func linesAreCountedAsYAMLBreaksThem(_ lineBreak: String) {
        var folder = MemoryFolder(["aws.yaml": TestFolder.aws, "core-iam.yaml": TestFolder.core])
        folder.files["tenants/a.yaml"] = Array("name: a\(lineBreak)sectors: [".utf8) + [0xFF]

        #expect(DefinitionFolder.load(from: folder).lines == ["tenants/a.yaml:2:11 not-utf8"])
    }

    @Test func anAccessKeyIDIsFoundAndShownNowhere() {
        let text = "name: payments\nsectors: [a]\nmembers: { admins: [\(keyID)] }\n\(keyID): x\n"

        let loaded = TestFolder.load(["tenants/payments.yaml": text])

        #expect(
            loaded.lines == [
                "tenants/payments.yaml:3:21 secret-in-file", "tenants/payments.yaml:4:1 secret-in-file",
                "tenants/payments.yaml:4:1 unknown-key",
            ])
        #expect(loaded.diagnostics.first?.excerpt == "members: { admins: [[secret removed]] }")
        #expect(loaded.diagnostics.last?.problem == "“[secret removed]” is no key of a tenant's file.")
        #expect(!loaded.diagnostics.map { DiagnosticText().render($0) }.joined().contains(keyID))
    }

    @Test func theCaretStandsRightBehindASecret() throws {
        let text = "name: payments\nsectors: [a]\nmembers: { admins: [\(keyID), ü, \(keyID), { x: y }] }\n"

        let loaded = TestFolder.load(["tenants/payments.yaml": text])

        let printed = try #require(loaded.diagnostics.first { $0.code == .memberNotText })
        #expect(printed.location.column == 68)
        let lines = DiagnosticText().render(printed).split(separator: "\n")
        #expect(lines[1] == "  3 | members: { admins: [[secret removed], ü, [secret removed], { x: y }] }")
        #expect(lines[2] == "    |" + String(repeating: " ", count: 60) + "^")
        let second = try #require(loaded.diagnostics.last { $0.code == .secretInFile })
        #expect(second.excerptColumn == 42)
    }

    @Test(
        arguments: [
            ([0xFF], 1, 1), ([0x7B, 0x0A, 0x20, 0xC3], 2, 2), ([0xC3, 0xA4, 0x0A, 0x80], 2, 1),
            ([0x61, 0xEF, 0xBF], 1, 2),
        ] as [([UInt8], Int, Int)])
    func aReferencedFileThatIsNoUTF8IsNamedAtItsPlace(_ bytes: [UInt8], _ line: Int, _ column: Int) {
        let aws = TestFolder.aws + "operator: { boundary: policies/b.json }\n"
        var folder = MemoryFolder(["aws.yaml": aws, "core-iam.yaml": TestFolder.core])
        folder.files["policies/b.json"] = bytes

        #expect(DefinitionFolder.load(from: folder).lines == ["policies/b.json:\(line):\(column) not-utf8"])
    }

    @Test(arguments: ["secret_access_key: VALUE", "aws_SecretKey=VALUE", "secret:\n  VALUE"])
    func aSecretKeyIsFoundAndShownNowhere(_ pattern: String) {
        let text = pattern.replacing("VALUE", with: secretKey) + "\n"

        let loaded = TestFolder.load(["tenants/payments.yaml": text])

        #expect(loaded.lines.contains { $0.hasSuffix("secret-in-file") })
        #expect(!loaded.diagnostics.map { DiagnosticText().render($0) }.joined().contains(secretKey))
    }

    @Test func aPrivateKeyIsFoundAndShownNowhere() {
        let body = "MIIEpAIBAAKCAQEA0000000000000000"
        let text =
            "name: payments\nsectors: [a]\nkey: |\n  -----BEGIN RSA PRIVATE KEY-----\n  \(body)\n"
            + "  -----END RSA PRIVATE KEY-----\n"

        let loaded = TestFolder.load(["tenants/payments.yaml": text])

        #expect(
            loaded.lines == ["tenants/payments.yaml:3:1 unknown-key", "tenants/payments.yaml:4:3 secret-in-file"])
        #expect(!loaded.diagnostics.map { DiagnosticText().render($0) }.joined().contains(body))
    }

    @Test func aDiagnosticIsPrintedWithItsLineAndNothingThatATerminalObeys() {
        let diagnostic = Diagnostic(
            code: .notJSON, location: SourceLocation(file: "::error.json", line: 12, column: 3),
            problem: "“\u{1B}[2J\u{202E}” is wrong.", remedy: "Mend it.", excerpt: "\ta\nb")

        #expect(
            DiagnosticText().render(diagnostic) == """
                ./::error.json:12:3: error: “\\u{1b}[2J\\u{202e}” is wrong. [IAM007 not-json]
                  12 | \\u{9}a\\u{a}b
                     |       ^
                  = Mend it.
                """)
    }

    @Test(arguments: [("membrs", "members"), ("nmae", "name"), ("sector", "sectors"), ("xyz", nil), ("a", nil)])
    func theNearestNameIsNeverFarAway(_ name: String, _ expected: String?) {
        #expect(NearestName.nearest(to: name, among: ["name", "sectors", "members"]) == expected)
    }
}
