import Testing

@testable import IAMSync

@Suite struct MarkdownTests {
    @Test(arguments: [
        ("payments-live", "payments-live"),
        ("a|b", "a\\|b"),
        ("a\\|b", "a\\\\\\|b"),
        ("`code`", "\\`code\\`"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("&lt;", "&amp;lt;"),
        ("[text](https://example.com)", "\\[text\\](https://example.com)"),
        ("![image](x)", "\\!\\[image\\](x)"),
        ("**bold** _it_ ~~no~~", "\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~"),
        ("# heading", "\\# heading"),
        ("$x$", "\\$x\\$"),
        ("two\nlines\r\n", "two\\\\u{a}lines\\\\u{d}\\\\u{a}"),
        ("\u{202E}live", "\\\\u{202e}live"),
        ("nul\u{0}", "nul\\\\u{0}"),
        ("\u{2028}|", "\\\\u{2028}\\|"),
        ("é 漢", "é 漢"),
    ])
    func textIsData(_ text: String, _ escaped: String) {
        #expect(Markdown.escape(text) == escaped)
    }

    @Test(arguments: [
        ("repo:mountainlab/platform:ref:refs/heads/main", "`repo:mountainlab/platform:ref:refs/heads/main`"),
        ("<b>*", "`<b>*`"), ("a`b", "a\\`b"), ("a|b", "a\\|b"), ("a\nb", "a\\\\u{a}b"), ("", ""),
    ])
    func codeStaysInItsCell(_ text: String, _ code: String) {
        #expect(Markdown.code(text) == code)
    }

    /// Whatever a name is made of, its row stays one line with as many cells as the header.
    @Test(arguments: 1...200) func noNameBreaksARow(seed: UInt64) {
        var random = SplitMix64(state: seed)
        let cells = (0..<4).map { _ in Hostile.text(using: &random) }
        let rendered = cells.enumerated().map { $0 == 3 ? Markdown.code($1) : Markdown.escape($1) }
        let lines = Markdown.table(["A", "B", "C", "D"], [rendered]).split(
            separator: "\n", omittingEmptySubsequences: false)

        #expect(lines.count == 4 && lines[3].isEmpty)
        #expect(Hostile.cells(of: String(lines[2])) == 4)
        #expect(!rendered.prefix(3).contains { $0.contains("<") })
        #expect(!lines[2].unicodeScalars.contains { $0.properties.isBidiControl || $0.value < 0x20 })
    }
}

/// Names as an attacker would choose them.
enum Hostile {
    private static let parts = [
        "|", "\\", "`", "``", "<script>", "</td>", "<!--", "\n", "\r", "\u{2028}", "\u{202E}", "\u{2066}", "\t",
        "\u{0}",
        "&#124;", "[a](javascript:b)", "![x](y)", "*", "_", "~", "#", "- ", "1. ", "$", "a", "é", "e\u{301}", "🙂",
    ]

    static func text(using random: inout SplitMix64) -> String {
        (0..<(random.next() % 9)).map { _ in parts[Int(random.next() % UInt64(parts.count))] }.joined()
    }

    /// How many cells a renderer finds in a row: a `|` parts them unless an odd number of backslashes stands before it.
    static func cells(of row: String) -> Int {
        var bars = 0
        var backslashes = 0
        for scalar in row.unicodeScalars {
            if scalar == "|", backslashes % 2 == 0 { bars += 1 }
            backslashes = scalar == "\\" ? backslashes + 1 : 0
        }
        return bars - 1
    }
}
