import Testing

@testable import iamsync_cli

@Suite struct ProgressBarTests {
    private let reading = ProgressFigures(
        phase: .reading, done: 23, total: 47, rate: 2.44, timeLeft: .seconds(9.8), current: "222222222222", others: 7)
    private let writing = ProgressFigures(
        phase: .writing, done: 46, total: 92, failed: 2, rate: 0.5, timeLeft: .seconds(92),
        current: "assignment payments-live-admins → PaymentsAdmin in 222222222222", others: 14,
        waiting: "Identity Center limit: 15 in progress")

    @Test(arguments: [
        (100, "reading [=========>          ] 23/47  2.4/s  about 10 s left  222222222222 +7"),
        (60, "reading [====>     ] 23/47  2.4/s  about 10 s left"),
        (40, "reading 23/47  2.4/s  about 10 s left"),
        (30, "reading 23/47  2.4/s"),
        (14, "reading 23/47"),
        (13, "reading 2..."),
        (3, ".."),
        (1, ""),
        (0, ""),
    ]) func readingIsALineNoWiderThanTheTerminal(columns: Int, text: String) {
        #expect(ProgressBar(columns: columns).text(reading) == text)
    }

    @Test func writingTellsWhatFailedAndWhatItWaitsFor() {
        #expect(
            ProgressBar(columns: 160).text(writing)
                == "writing [==========>         ] 46/92  2 failed  30/min  about 2 min left  "
                + "waiting for Identity Center limit: 15 in progress  assignment payments-live-admins...")
        #expect(
            ProgressBar(columns: 80).text(writing)
                == "writing [==========>         ] 46/92  2 failed  30/min  about 2 min left")
    }

    @Test(arguments: [(0, "[>                   ]"), (91, "[===================>]"), (92, "[====================]")])
    func theBarGrows(done: Int, bar: String) {
        let figures = ProgressFigures(phase: .writing, done: done, total: 92)

        #expect(ProgressBar(columns: 80).text(figures) == "writing \(bar) \(done)/92")
    }

    @Test func withNothingToCountThereIsNoBar() {
        #expect(
            ProgressBar(columns: 80).text(ProgressFigures(phase: .preparing, waiting: "the issuers"))
                == "reading the organization  waiting for the issuers")
        #expect(ProgressBar(columns: 80).text(ProgressFigures(phase: .writing)) == "writing 0/0")
    }

    @Test(arguments: 0...200) func theLineIsNarrowerThanTheTerminalWhateverTheNames(columns: Int) {
        var figures = writing
        figures.current = ProgressWording.item("group", "払い戻し👩‍👩‍👧🇨🇭é\u{1b}[31m\u{202e}\t\n" + "名前名前名前", "1\r")
        figures.waiting = "\u{7}a \u{1b}]0;title\u{7}"

        let text = ProgressBar(columns: columns).text(figures)

        #expect(ColumnText.width(text) < max(columns, 1))
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F || $0.properties.isBidiControl })
    }
}
