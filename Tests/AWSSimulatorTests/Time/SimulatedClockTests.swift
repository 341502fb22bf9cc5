import AWSClient
import AWSSimulator
import Testing

@Suite struct SimulatedClockTests {
    @Test func anHourOfWaitingPassesAtOnce() async throws {
        let clock = SimulatedClock(Timestamp(seconds: 0))

        try await clock.sleep(for: .seconds(3_600))
        #expect(clock.now == Timestamp(seconds: 3_600))
        clock.advance(by: .zero)
        #expect(clock.now == Timestamp(seconds: 3_600))
    }

    @Test func aCancelledWaitTakesNoTime() async {
        let clock = SimulatedClock(Timestamp(seconds: 0))
        let waiting = Task {
            while !Task.isCancelled { await Task.yield() }
            try await clock.sleep(for: .seconds(5))
        }

        waiting.cancel()

        await #expect(throws: CancellationError.self) { try await waiting.value }
        #expect(clock.now == Timestamp(seconds: 0))
    }
}
