import JSONTree
import Testing

@testable import AWSClient

@Suite struct PaceTests {
    /// A pace of a service, and how long one asks of it.
    struct Sample: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let mode: RetryMode
        /// The calls, from 0, that AWS throttles.
        let throttled: Set<Int>
    }

    /// Scripts/fixtures/pace.py writes the fixture.
    @Test func withoutAPublishedLimitItIsTheSDKsAdaptivePace() throws {
        let runs = try fixture("pace.json").array ?? []

        #expect(runs.count >= 7)
        for run in runs {
            var pace = Pace(limit: nil, mode: .adaptive, start: try number(run["start"]))
            for event in run["events"]?.array ?? [] {
                let parts = try #require(event.array)
                pace.record(isThrottled: parts[1] == true, at: try number(parts[0]))
                let expected = parts[2] == .null ? nil : try number(parts[2])
                let isEqual = abs((pace.rate ?? -1) - (expected ?? -1)) <= 1e-6 * max(1, expected ?? 0)

                #expect(isEqual, "\(run["name"]?.string ?? "") at \(parts[0]): \(pace.rate ?? -1), not \(parts[2])")
            }
        }
    }

    @Test(arguments: [
        Sample(testDescription: "standard", mode: .standard, throttled: []),
        Sample(testDescription: "standard, throttled", mode: .standard, throttled: [30, 31, 90]),
        Sample(testDescription: "adaptive", mode: .adaptive, throttled: []),
        Sample(testDescription: "adaptive, throttled", mode: .adaptive, throttled: [30, 31, 90, 200]),
        Sample(testDescription: "adaptive, throttled at once", mode: .adaptive, throttled: [0]),
    ])
    func aPublishedLimitIsNeverPassed(sample: Sample) {
        let times = Self.starts(of: 600, limit: 20, mode: sample.mode, throttled: sample.throttled)

        for (index, time) in times.enumerated() where index + 20 < times.count {
            #expect(times[index + 20] - time >= 0.999)
        }
    }

    @Test func aPublishedLimitIsUsedInFull() {
        let times = Self.starts(of: 201, limit: 20, mode: .adaptive, throttled: [])

        #expect(abs((times.last ?? 0) - 1_010) < 0.001)
    }

    @Test func aRestIsNotSavedUp() {
        var pace = Pace(limit: 20, mode: .standard, start: 1_000)
        _ = pace.take(at: 1_000)

        let waits = (0..<3).map { _ in pace.wait(for: pace.take(at: 2_000), at: 2_000) ?? 0 }

        #expect(waits.map { ($0 * 1_000).rounded() } == [0, 50, 100])
    }

    @Test func theStandardModeIsNotSlowedByThrottling() {
        var pace = Pace(limit: 20, mode: .standard, start: 1_000)

        for second in 1...10 { pace.record(isThrottled: true, at: 1_000 + Double(second)) }

        #expect(pace.rate == 20)
    }

    @Test(arguments: [RetryMode.standard, .adaptive])
    func withoutALimitNobodyWaitsBeforeTheFirstThrottling(mode: RetryMode) {
        var pace = Pace(limit: nil, mode: mode, start: 1_000)

        let waits = (0..<1_000).compactMap { _ in pace.wait(for: pace.take(at: 1_000), at: 1_000) }

        #expect(waits.isEmpty)
    }

    @Test func throttlingTakesThreeTenthsAndTheRateIsBackAfterTheCurvesTime() {
        var pace = Pace(limit: 20, mode: .adaptive, start: 1_000)
        for call in 1...100 { pace.record(isThrottled: false, at: 1_000 + Double(call) * 0.05) }

        pace.record(isThrottled: true, at: 1_005.01)
        let slowed = pace.rate ?? 0
        for call in 1...26 { pace.record(isThrottled: false, at: 1_005.01 + Double(call) * 0.1) }

        #expect(slowed > 13 && slowed <= 14)
        #expect((pace.rate ?? 0) > 19)
    }

    @Test func aLaneThatIsThrottledBeforeAnythingWasMeasuredGoesOnFromThePublishedLimit() {
        var pace = Pace(limit: 20, mode: .adaptive, start: 1_000)

        pace.record(isThrottled: true, at: 1_000.1)

        #expect(abs((pace.rate ?? 0) - 14) < 0.001)
    }

    @Test func itNeverStops() {
        var pace = Pace(limit: 20, mode: .adaptive, start: 1_000)

        for call in 1...500 { pace.record(isThrottled: true, at: 1_000 + Double(call) * 0.01) }

        #expect(pace.rate == 0.5)
    }

    @Test func whoCameFirstGoesFirstWhateverBecomesOfThePace() {
        var pace = Pace(limit: 20, mode: .adaptive, start: 1_000)
        var tickets: [TicketQueue.Ticket] = []
        for step in 0..<400 {
            let time = 1_000 + Double(step) * 0.03
            tickets.append(pace.take(at: time))
            pace.record(isThrottled: step % 37 == 36, at: time)
            let waits = tickets.map { pace.wait(for: $0, at: time) ?? 0 }

            #expect(waits == waits.sorted())
        }
    }

    @Test func whoGivesUpHasHisPlaceLostAndNobodyWaitsForHim() {
        var pace = Pace(limit: 20, mode: .standard, start: 1_000)
        let tickets = (0..<3).map { _ in pace.take(at: 1_000) }

        // The second is never asked for again.
        #expect(pace.wait(for: tickets[0], at: 1_000) == nil)
        #expect(pace.wait(for: tickets[2], at: 1_000.1) == nil)
    }

    @Test func aClockThatIsSetBackStallsNobody() {
        var pace = Pace(limit: 20, mode: .standard, start: 5_000)
        for _ in 0..<3 { _ = pace.take(at: 5_000) }

        let ticket = pace.take(at: 1_000)

        #expect(abs((pace.wait(for: ticket, at: 1_000) ?? 0) - 0.15) < 0.001)
        #expect(pace.wait(for: ticket, at: 1_000.15) == nil)
    }

    /// When each of some calls goes, if each is asked for at once and answered as soon as it goes.
    private static func starts(of count: Int, limit: Double, mode: RetryMode, throttled: Set<Int>) -> [Double] {
        var pace = Pace(limit: limit, mode: mode, start: 1_000)
        var time = 1_000.0
        return (0..<count).map { call in
            let ticket = pace.take(at: time)
            while let wait = pace.wait(for: ticket, at: time) { time += wait }
            pace.record(isThrottled: throttled.contains(call), at: time)
            return time
        }
    }

    private func number(_ json: JSON?) throws -> Double {
        guard case .number(let text) = json, let number = Double(text) else { throw PaceFixtureError.notANumber }
        return number
    }
}

private enum PaceFixtureError: Error {
    case notANumber
}
