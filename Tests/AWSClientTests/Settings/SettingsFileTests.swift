import Testing

@testable import AWSClient

/// Files that nobody writes by hand: each is read, or refused with an error, in time linear to its size.
@Suite struct SettingsFileTests {
    private static func file(_ text: String) throws(CredentialsError) -> SettingsFile {
        try SettingsFile(path: "/config", bytes: Array(text.utf8), kind: .config)
    }

    private static func refusal(_ text: String) -> String? {
        do throws(CredentialsError) {
            _ = try file(text)
            return nil
        } catch {
            guard case .missing(let sentence) = error else { return nil }
            return sentence
        }
    }

    @Test func aFileAboveOneMebibyteIsRefused() throws {
        let largest = "[default]\nregion = eu-west-1\n" + String(repeating: "#", count: SettingsFile.maximumSize - 29)

        #expect(try Self.file(largest).sections["default"] == ["region": "eu-west-1"])
        #expect(
            Self.refusal(largest + "#") == "/config can't be read: it is larger than 1 MiB; remove what is unused.")
    }

    @Test func manySectionsAreRead() throws {
        let text = (0..<50_000).map { "[profile \($0)]\na=b\n" }.joined()

        #expect(try Self.file(text).values.count == 50_000)
    }

    @Test func settingsForAllSectionsMayNotMultiply() {
        let common = "[DEFAULT]\n" + (0..<1_000).map { "a\($0) = b\n" }.joined()
        let text = common + (0..<1_000).map { "[profile \($0)]\n" }.joined()

        #expect(
            Self.refusal(text)
                == "/config can't be read: [DEFAULT] gives its settings to too many sections; "
                + "write them where they are needed.")
    }

    @Test func aNameHasALengthThatTwoOfThemStaySmall() throws {
        let name = String(repeating: "n", count: SettingsParser.maximumName)

        #expect(try Self.file("[default]\n\(name) = x").sections["default"] == [name: "x"])
        #expect(
            Self.refusal("[default]\nregion = r\n\(name)n = x")
                == "/config can't be read: in line 3, the setting's name is longer than 128 bytes; shorten it.")
    }

    @Test(arguments: ["\n", "\r\n ", " x\n", "\u{0}", "]", "\u{2028}", "e\u{301}", " \u{A0}"])
    func aValueMayBeOfAnyLength(_ part: String) throws {
        let text = String(repeating: part, count: 200_000 / part.utf8.count)

        #expect(try Self.file("[default]\na = \(text)\nb = c").sections["default"]?["b"] == "c")
    }

    @Test(arguments: ["[", "\"a\" ", "\\\"", "\"", "é"])
    func aSectionsNameMayBeOfAnyLength(_ part: String) throws {
        let name = String(repeating: part, count: 200_000 / part.utf8.count)

        #expect(try Self.file("[profile \(name)]\n[default]\na = b").sections["default"] == ["a": "b"])
    }

    @Test func nestedSettingsAreToldWithTheirOutersName() throws {
        let file = try Self.file("[services local]\niam =\n  endpoint_url = u\niam.other = v")

        #expect(file.sections["services local"] == ["iam.endpoint_url": "u", "iam.other": "v"])
        #expect(
            file.values["services local"] == ["iam": .nested(["endpoint_url": "u"]), "iam.other": .text("v")])
    }

    @Test(
        arguments: [
            ("a b", ["a", "b"]), ("  a\t\"b c\"  ", ["a", "b c"]), ("a''b \"\"", ["ab", ""]),
            ("'a\\b' \"\\c\\\\\"", ["a\\b", "\\c\\"]),
            ("a\\ b", ["a b"]), ("", []), ("a\u{A0}b", ["a\u{A0}b"]), ("\"a", nil), ("a\\", nil), ("\"a\\", nil),
        ] as [(String, [String]?)])
    func wordsArePartedAsInAShell(_ line: String, _ words: [String]?) {
        #expect(ShellWords.split(line) == words)
    }
}
