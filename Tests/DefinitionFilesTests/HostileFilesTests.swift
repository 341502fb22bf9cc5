import IAMModel
import Testing

@testable import DefinitionFiles

/// Files that somebody made to harm the reader. What would take quadratic time would not end in a day at these sizes.
@Suite struct HostileFilesTests {
    private static func codes(of text: String) -> Set<String> {
        Set(TestFolder.load(["tenants/payments.yaml": text]).diagnostics.map(\.code.name))
    }

    @Test(arguments: ["{a: ", "- ", "? ", "[? ["]) func nestingOfAnyKindIsRefused(_ level: String) {
        #expect(Self.codes(of: String(repeating: level, count: 100_000)) == ["too-deep"])
    }

    @Test func nestingByIndentationIsRefused() {
        let text = (0..<1_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()

        #expect(Self.codes(of: text) == ["too-deep"])
    }

    @Test func aBombOfKeysIsRefused() {
        var text = "a0: &a0 { k: x }\n"
        for level in 1...12 {
            let members = (0..<10).map { "k\($0): *a\(level - 1)" }.joined(separator: ", ")
            text += "a\(level): &a\(level) { \(members) }\n"
        }

        #expect(Self.codes(of: text).contains("alias-bomb"))
    }

    @Test func manyAliasesOfOneBigValueAreRefused() {
        let list = Array(repeating: "x", count: 1_000).joined(separator: ", ")

        #expect(
            Self.codes(of: "a: &a [\(list)]\nb: [\(Array(repeating: "*a", count: 101).joined(separator: ", "))]\n")
                .contains("alias-bomb"))
    }

    @Test func aScalarMayBeHuge() throws {
        let text = String(repeating: "x", count: 1 << 20)

        let (node, diagnostics) = YAMLParser.parse(Array("a: \(text)\nb: |\n \(text)\n".utf8), file: "a.yaml")

        guard case .mapping(let entries) = try #require(node).content else { throw BrokenTest() }
        #expect(entries.map { $0.value.text?.value.utf8.count } == [1 << 20, (1 << 20) + 1])
        #expect(diagnostics == [])
    }

    @Test(arguments: [false, true]) func tenThousandKeysAreReadEachOnce(_ areDoubled: Bool) throws {
        let keys = (0..<10_000).map { "k\(areDoubled ? $0 / 2 : $0): \($0)" }

        for text in [keys.joined(separator: "\n"), "{" + keys.joined(separator: ", ") + "}"] {
            let (node, diagnostics) = YAMLParser.parse(Array(text.utf8), file: "a.yaml")

            guard case .mapping(let entries) = try #require(node).content else { throw BrokenTest() }
            #expect(entries.count == (areDoubled ? 5_000 : 10_000))
            #expect(diagnostics.map(\.code.name) == Array(repeating: "duplicate-key", count: areDoubled ? 5_000 : 0))
        }
    }

    @Test(arguments: [
        ("name: a\0b\nsectors: [a]\n", "1:8 not-yaml"), ("\0", "1:1 not-yaml"), ("name: \"\\0\"\nsectors: [a]\n", ""),
        ("\u{FEFF}\u{FEFF}name: payments\nsectors: [a]\n", "2:1 not-yaml"), ("\u{FEFF}", "1:1 file-empty"),
        ("name:\tpayments\nsectors:\n\t- a\n", "3:1 not-yaml"), ("name: payments\nsectors: [\ta\t]\n", ""),
    ]) func oddBytesAreRefusedAtTheirPlaceOrAreText(_ text: String, _ expected: String) {
        let (_, diagnostics) = YAMLParser.parse(Array(text.utf8), file: "a.yaml")

        #expect(diagnostics.map { "\($0.location.line):\($0.location.column) \($0.code.name)" }.joined() == expected)
    }

    @Test(
        arguments: [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80]] as [[UInt8]])
    func bytesThatAreNoUTF8AreRefused(_ bytes: [UInt8]) {
        let (node, diagnostics) = YAMLParser.parse(Array("a: ".utf8) + bytes, file: "a.yaml")

        #expect(node == nil)
        #expect(diagnostics.map(\.code.name) == ["not-utf8"])
    }

    @Test func manyBeginningsOfAKeyInALineTakeLinearTime() {
        let line = String(repeating: "-----BEGIN ", count: 100_000)

        #expect(SecretScan(of: [line + "X"].map { Array($0.utf8)[...] }).findings.isEmpty)
        let key = Array((line + "PRIVATE KEY-----").utf8)[...]
        #expect(SecretScan(of: [key]).findings.map(\.column) == [1_099_989])
        #expect(SecretRedaction([]).redacted(line) == line)
    }

    @Test func manySecretsInALineTakeLinearTime() {
        let secrets = (0..<50_000).map { "AKIA" + String(1_000_000_000_000_000 + $0) }

        let scan = SecretScan(of: [secrets.joined(separator: " ")].map { Array($0.utf8)[...] })

        #expect(scan.findings.count == SecretScan.mostFindings)
        #expect(scan.findings.last?.column == 21 * (SecretScan.mostFindings - 1))
        #expect(scan.values.count == 50_000)
        #expect(scan.redactedLine(0)?.text.contains("AKIA") == false)
    }

    @Test func manySecretsWithOneBeginningAreShownNowhere() {
        let secrets = (0..<50_000).map { Array("MIIEpAIBAAKCAQEA\($0)".utf8) }

        let text = SecretRedaction(secrets).redacted("“MIIEpAIBAAKCAQEA49999” and “b” are wrong.")

        #expect(text == "“[secret removed]")
    }

    @Test func secretsThatOverlapAreShownNowhere() {
        let redaction = SecretRedaction(
            ["abcdefghijklmnop", "abcdefghijklmnopq", "pqrstuvwxyzabcdefg"].map { Array($0.utf8) })

        #expect(redaction.redacted("-abcdefghijklmnopqrstuvwxyzabcdefgh-") == "-[secret removed]h-")
    }

    @Test func aLineTooLongToBeReadAgainForEachOfItsErrorsIsNotShown() {
        let keys = (0..<5_000).map { "k\($0): x" }.joined(separator: ", ")

        let diagnostics = TestFolder.load(["tenants/payments.yaml": "{" + keys + "}"]).diagnostics

        #expect(diagnostics.count == 5_002)
        #expect(diagnostics.allSatisfy { $0.excerpt == nil })
    }

    private struct BrokenTest: Error {}
}
