import Testing

@testable import iamsync_cli

@Suite struct ManPageTests {
    private let page = ManPage(version: "1.2.3", date: "2026-01-02").text

    @Test func itBeginsWithItsTitle() {
        #expect(page.hasPrefix(".TH IAMSYNC 1 2026-01-02 \"iamsync 1.2.3\" \"User Commands\"\n"))
    }

    @Test func itHasEverySectionInOrder() {
        let sections = page.split(separator: "\n").filter { $0.hasPrefix(".SH") }.map(String.init)

        #expect(
            sections == [
                ".SH NAME", ".SH SYNOPSIS", ".SH DESCRIPTION", ".SH COMMANDS", ".SH OPTIONS", ".SH \"EXIT STATUS\"",
                ".SH ENVIRONMENT", ".SH FILES", ".SH EXAMPLES", ".SH \"SEE ALSO\"",
            ])
    }

    @Test(arguments: CommandSpec.all.map(\.name)) func itTellsOfEveryCommand(name: String) {
        #expect(page.contains("\n.SS \"\(name) "))
    }

    @Test func itTellsOfEveryOption() {
        for option in OptionSpec.all {
            #expect(page.contains("\\fB\(Roff.escape("--\(option.name)"))\\fR"), "--\(option.name)")
            #expect(page.contains(".BR \(Roff.escape("--\(option.name)")) "), "--\(option.name)")
        }
    }

    @Test(arguments: [
        ("a\\b", "a\\eb"), ("--opt", "\\-\\-opt"), ("“x” → y", "\\(lqx\\(rq \\(-> y"), ("ü", "\\[u00FC]"),
        ("'quoted\"", "\\(aqquoted\\(dq"), ("a\nb", "a b"),
    ])
    func whatTroffWouldTakeIsEscaped(plain: String, escaped: String) {
        #expect(Roff.escape(plain) == escaped)
    }

    @Test func aLineIsNeverARequest() {
        #expect(Roff.line(".SH X") == "\\&.SH X")
        #expect(Roff.line("'br") == "\\(aqbr")
    }

    @Test func aParagraphIsBrokenBetweenWordsOnly() {
        let text = String(repeating: "word ", count: 40) + String(repeating: "x", count: 100)

        let lines = Roff.lines(text)

        #expect(lines.joined(separator: " ") == text)
        #expect(lines.dropLast().allSatisfy { $0.count <= 78 })
        #expect(Roff.lines("a .b").allSatisfy { !$0.hasPrefix(".") })
    }

    @Test func theCommandPrintsIt() async {
        let run = CommandRun()

        let code = await run.run(["man"])

        #expect(code == .done)
        #expect(run.output.hasPrefix(".TH IAMSYNC 1 "))
        #expect(await run.run(["man", "x"]) == .usage)
        #expect(await run.run(["man", "--help"]) == .done)
    }
}
