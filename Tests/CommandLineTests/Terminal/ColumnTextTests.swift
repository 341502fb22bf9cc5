import Testing

@testable import iamsync_cli

@Suite struct ColumnTextTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 2), ("→", 2), ("“a”", 3), ("名前", 4), ("한", 2), ("👩‍👧", 5),
    ]) func whatCouldBeWideCountsAsWide(text: String, columns: Int) {
        #expect(ColumnText.width(text) == columns)
    }

    @Test(arguments: [
        ("payments", 8, "payments"), ("payments", 7, "paym..."), ("payments", 4, "p..."), ("payments", 3, "..."),
        ("payments", 1, "."), ("payments", 0, ""), ("名前名前", 8, "名前名前"), ("名前名前", 7, "名前..."),
        ("名前名前", 6, "名..."), ("ae\u{301}bcdef", 6, "ae\u{301}..."),
    ]) func aTextThatDoesNotFitEndsInDots(text: String, columns: Int, cut: String) {
        #expect(ColumnText.cut(text, to: columns) == cut)
    }
}
