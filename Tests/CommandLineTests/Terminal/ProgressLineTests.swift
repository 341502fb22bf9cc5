import IAMSync
import Testing

@testable import iamsync_cli

@Suite struct ProgressLineTests {
    @Test(arguments: [
        (ProgressFigures(phase: .preparing), "reading the organization"),
        (ProgressFigures(phase: .preparing, waiting: "x"), "reading the organization: waiting for x"),
        (ProgressFigures(phase: .reading, total: 6), "reading: 0 of 6 parts"),
        (
            ProgressFigures(
                phase: .writing, done: 46, total: 92, failed: 1, rate: 12.4, timeLeft: .seconds(3), current: "group a",
                others: 3, waiting: "15 in progress\n"),
            "writing: 46 of 92 items, 1 failed, 12/s, about 5 s left, now group a and 3 more, "
                + "waiting for 15 in progress\\u{a}"
        ),
    ]) func aLineTellsWhatTheFiguresSay(figures: ProgressFigures, text: String) {
        #expect(ProgressLine.text(figures) == text)
    }

    @Test(arguments: [
        (0.1, "about 5 s left"), (5.0, "about 5 s left"), (5.1, "about 10 s left"), (55, "about 55 s left"),
        (55.5, "about 1 min left"), (60, "about 1 min left"), (61, "about 2 min left"), (3_540, "about 59 min left"),
        (3_541, "about 1 h 0 min left"), (8_000, "about 2 h 14 min left"),
    ]) func timeLeftIsRoundedUp(seconds: Double, text: String) {
        #expect(ProgressWording.timeLeft(.seconds(seconds)) == text)
    }

    @Test(arguments: [
        (0, "0.0 s"), (5.31, "5.3 s"), (9.94, "9.9 s"), (9.96, "10 s"), (99.4, "99 s"), (99.6, "1 min 40 s"),
        (200, "3 min 20 s"), (3_599, "59 min 59 s"), (3_600, "1 h 0 min"), (7_170, "2 h 0 min"), (7_700, "2 h 8 min"),
    ]) func aDurationIsToldAsPeopleDo(seconds: Double, text: String) {
        #expect(ProgressWording.duration(.seconds(seconds)) == text)
    }

    @Test(arguments: [
        (0.001, "1/min"), (0.5, "30/min"), (1, "1.0/s"), (2.44, "2.4/s"), (9.9, "9.9/s"), (19.6, "20/s"),
    ]) func aRateHasTheUnitThatFitsIt(rate: Double, text: String) {
        #expect(ProgressWording.rate(rate) == text)
    }
}
