import AWSClient
import Testing

@testable import iamsync_cli

@Suite struct ScreenTests {
    /// What a terminal shows that understands line ends, carriage returns and Erase in Line.
    private struct Lines {
        private(set) var lines = [""]
        private var column = 0

        mutating func take(_ text: String) {
            var rest = text.unicodeScalars[...]
            while let scalar = rest.popFirst() {
                switch scalar {
                case "\n":
                    lines.append("")
                    column = 0
                case "\r": column = 0
                case "\u{1b}":
                    rest = rest.dropFirst(2)
                    lines[lines.count - 1] = String(lines[lines.count - 1].prefix(column))
                default:
                    var line = Array(lines[lines.count - 1])
                    if column < line.count { line[column] = Character(scalar) } else { line.append(Character(scalar)) }
                    lines[lines.count - 1] = String(line)
                    column += 1
                }
            }
        }
    }

    private let shown = Locked(Lines())
    private let writes = Locked<[String]>([])

    private var screen: Screen {
        Screen(write: { [shown, writes] text, _ in
            shown.withLock { $0.take(text) }
            writes.withLock { $0.append(text) }
            return true
        })
    }

    private var lines: [String] { shown.withLock { $0.lines } }

    @Test func aBarStandsInPlaceOfTheOneBefore() {
        let screen = screen

        screen.show("reading 9/10 and more")
        screen.show("reading 10/10")

        #expect(lines == ["reading 10/10"])
    }

    @Test func whatIsToldStandsAboveTheBar() {
        let screen = screen

        screen.show("reading 1/2")
        screen.printError("failed: this\n")
        screen.show("reading 2/2")

        #expect(lines == ["failed: this", "reading 2/2"])
    }

    @Test func theBarIsGoneBeforeTheResultIsPrinted() {
        let screen = screen

        screen.show("reading 1/2")
        let isPrinted = screen.print("No changes.\n")
        screen.printError("done\n")

        #expect(isPrinted)
        #expect(lines == ["No changes.", "done", ""])
    }

    @Test func aBarThatIsTakenAwayLeavesAnEmptyLine() {
        let screen = screen

        screen.show("reading 1/2")
        screen.show(nil)

        #expect(lines == [""])
    }

    @Test func whatDoesNotChangeIsNotWritten() {
        let screen = screen

        screen.show(nil)
        screen.show("reading 1/2")
        screen.show("reading 1/2")

        #expect(writes.withLock { $0 } == ["\rreading 1/2\u{1b}[K\r"])
    }

    @Test func withoutABarTextIsWrittenAsItStands() {
        let screen = screen

        screen.printError("a\n")

        #expect(writes.withLock { $0 } == ["a\n"])
    }

    @Test func aResultThatIsLostIsTold() {
        let screen = Screen(write: { _, stream in stream == .error })

        #expect(!screen.print("No changes.\n"))
    }
}
