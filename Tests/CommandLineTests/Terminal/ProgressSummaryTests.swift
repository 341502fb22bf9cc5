import IAMModel
import IAMSync
import Testing

@testable import iamsync_cli

@Suite struct ProgressSummaryTests {
    private func text(_ events: [ProgressEvent], calls: Int = 157) -> String? {
        var summary = ProgressSummary()
        for event in events { summary.hear(event) }
        return summary.text(time: .milliseconds(5_300), calls: calls)
    }

    private func account(_ digit: Int, _ hindrance: String? = nil) throws -> ProgressEvent {
        .read(.account(try #require(AccountID(String(repeating: String(digit), count: 12)))), hindrance: hindrance)
    }

    private func finished(_ status: OutcomeStatus) -> ProgressEvent {
        .finished(kindName: "group", name: "a", account: nil, status: status)
    }

    @Test func readingTellsWhatWasReadAndWhatNot() throws {
        let (start, center) = (ProgressEvent.observing(parts: 3), ProgressEvent.read(.identityCenter, hindrance: nil))
        let noCenter = ProgressEvent.read(.identityCenter, hindrance: "denied")
        let (one, two, lost) = (try account(1), try account(2), try account(2, "denied"))

        #expect(text([start, one, two, center]) == "read 2 accounts and Identity Center in 5.3 s, 157 calls")
        #expect(text([start, one, center], calls: 1) == "read 1 account and Identity Center in 5.3 s, 1 call")
        #expect(text([start, one, lost, center]) == "read 1 of 2 accounts and Identity Center in 5.3 s, 157 calls")
        #expect(text([start, one, two, noCenter]) == "read 2 accounts, not Identity Center, in 5.3 s, 157 calls")
        #expect(text([start, center]) == "read Identity Center in 5.3 s, 157 calls")
        #expect(text([start, noCenter]) == "read nothing of Identity Center in 5.3 s, 157 calls")
    }

    @Test func writingTellsWhatWasWrittenAndWhatFailed() {
        let three = ProgressEvent.writing(3)
        let (created, failed) = (finished(.created), finished(.failed("no")))

        #expect(text([three, created, created, created]) == "wrote 3 items in 5.3 s, 157 calls")
        #expect(
            text([three, created, failed, finished(.skipped("no"))])
                == "wrote 1 of 3 items in 5.3 s, 157 calls, 1 failed")
    }

    @Test func whereNothingWasDoneNothingIsTold() {
        #expect(text([]) == nil)
        #expect(text([.writing(0)]) == nil)
    }
}
