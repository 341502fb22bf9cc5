import IAMModel
import Testing

@Suite struct DiagnosticTextTests {
    /// The second and third line of what is printed, without their margins.
    private static func shown(_ line: String, column: Int, columns: Int = 160) -> [String] {
        let diagnostic = Diagnostic(
            code: .unknownKey, location: SourceLocation(file: "aws.yaml", line: 7, column: column), problem: "p",
            remedy: "r", excerpt: line)
        let lines = DiagnosticText(columns: columns).render(diagnostic).split(separator: "\n").map(String.init)
        return lines[1...2].map { String($0.dropFirst("  7 | ".count)) }
    }

    @Test(arguments: [
        // A tab is shown by its number, and the caret stands under what comes after it.
        ("\tkey: x", 2, "\\u{9}key: x", 5),
        // Wide characters take two columns, also emoji.
        ("名前: x", 3, "名前: x", 4), ("한글: x", 3, "한글: x", 4), ("ｆｕｌｌ: x", 5, "ｆｕｌｌ: x", 8),
        ("😀: x", 2, "😀: x", 2), ("🇩🇪: x", 3, "🇩🇪: x", 2), ("é: x", 2, "é: x", 1),
        // A combining mark takes none.
        ("e\u{301}: x", 3, "e\u{301}: x", 1), ("ab\u{20DD}c", 4, "ab\u{20DD}c", 2),
        ("\u{1112}\u{1161}: x", 3, "\u{1112}\u{1161}: x", 2),
        // What can't be seen is shown.
        ("a\u{200D}b", 3, "a\\u{200d}b", 9), ("a\u{202E}b", 3, "a\\u{202e}b", 9),
        // The end of a line, and beyond.
        ("abc", 4, "abc", 3), ("abc", 99, "abc", 3), ("", 1, "", 0),
    ]) func theCaretStandsUnderItsCharacter(_ line: String, _ column: Int, _ expected: String, _ indentation: Int) {
        let shown = Self.shown(line, column: column)

        #expect(shown == [expected, String(repeating: " ", count: indentation) + "^"])
    }

    @Test func aLongLineIsCutAroundTheCaret() {
        let line = (0..<40).map { "key\($0 + 10)" }.joined(separator: " ")

        // 40 columns, of which 6 are the margin.
        #expect(Self.shown(line, column: 1, columns: 40)[0] == "key10 key11 key12 key13 key1...")
        #expect(
            Self.shown(line, column: 121, columns: 40) == ["...7 key28 key29 key30 key31 ke...", "                 ^"])
        #expect(Self.shown(line, column: 235, columns: 40)[0] == "...ey45 key46 key47 key48 key49")
        #expect(
            Self.shown(line, column: 9_999, columns: 40) == [
                "...ey45 key46 key47 key48 key49", "                               ^",
            ])
    }

    @Test(arguments: [1, 2, 7, 39, 40, 60, 79, 80]) func theCaretIsInEveryCutLine(_ column: Int) {
        let line = String(repeating: "漢", count: 80)
        for columns in [20, 33, 80] {
            let shown = Self.shown(line, column: column, columns: columns)

            let width = shown[0].unicodeScalars.reduce(0) { $0 + ($1 == "." ? 1 : 2) }
            #expect(width <= columns - 6)
            let under = shown[1].count - 1
            let start = shown[0].hasPrefix("...") ? 3 : 0
            #expect(under >= start && under < width && (under - start) % 2 == 0)
        }
    }

    @Test func aNarrowTerminalStillShowsThePlace() {
        #expect(Self.shown("name: payments", column: 7, columns: 1) == ["...p...", "   ^"])
    }

    @Test func coloursAreOnlyWhereTheyAreAskedFor() {
        let diagnostic = Diagnostic(
            code: .noAccount, location: SourceLocation(file: "aws.yaml", line: 7, column: 1), problem: "p", remedy: "r",
            excerpt: "x")

        #expect(!DiagnosticText().render(diagnostic).contains("\u{1B}"))
        #expect(
            DiagnosticText(colours: true).render(diagnostic) == """
                \u{1B}[1maws.yaml:7:1\u{1B}[0m: \u{1B}[1;33mwarning\u{1B}[0m: p [IAM086 no-account]
                  7 | x
                    | \u{1B}[1;33m^\u{1B}[0m
                  = r
                """)
    }

    @Test(arguments: [
        ("a ##[error]b", "a \\u{23}#[error]b"), ("##vso[task.setvariable]x", "\\u{23}#vso[task.setvariable]x"),
        ("##VSO[x]", "\\u{23}#VSO[x]"), ("###[x]", "#\\u{23}#[x]"), ("# [a] ## b", "# [a] ## b"), ("##", "##"),
    ]) func whatARunnerObeysInTheMiddleOfALineIsBroken(_ text: String, _ expected: String) {
        #expect(VisibleText.escape(text) == expected)
        #expect(Self.shown(text, column: 1)[0] == expected)
    }
}
