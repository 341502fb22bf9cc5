import AWSClient
import IAMModel
import IAMSync
import Testing

@testable import iamsync_cli

@Suite struct ProgressMeterTests {
    /// A meter that has heard events, each at its second.
    private func meter(_ events: [(second: Int64, event: ProgressEvent)]) -> ProgressMeter {
        var meter = ProgressMeter(start: Timestamp(seconds: 0))
        for (second, event) in events { meter.hear(event, at: Timestamp(seconds: second)) }
        return meter
    }

    private func account(_ last: Int) throws -> ObservedPart {
        .account(try #require(AccountID("1111111111" + (last < 10 ? "0" : "") + String(last))))
    }

    private func finished(_ name: String, _ status: OutcomeStatus = .created) -> ProgressEvent {
        .finished(kindName: "group", name: name, account: nil, status: status)
    }

    @Test func beforeAnythingIsCountedItPrepares() {
        let figures = meter([(0, .waiting(for: "a thing"))]).figures(at: Timestamp(seconds: 100))

        #expect(figures == ProgressFigures(phase: .preparing, waiting: "a thing"))
    }

    @Test func partsAreCountedWhateverCameOfThem() throws {
        let (one, two) = (try account(1), try account(2))

        let meter = meter([
            (0, .observing(parts: 3)), (0, .reading(.identityCenter)), (0, .reading(one)), (0, .reading(two)),
            (1, .read(one, hindrance: nil)), (2, .read(two, hindrance: "denied")),
        ])

        #expect(
            meter.figures(at: Timestamp(seconds: 3))
                == ProgressFigures(phase: .reading, done: 2, total: 3, failed: 1, current: "Identity Center"))
    }

    @Test func whatHasBeenUnderWayForTheLongestTimeIsTold() {
        let started = ["a", "b", "c"].map { name in
            (second: Int64(0), event: ProgressEvent.started(kindName: "group", name: name, account: nil))
        }

        let all = meter([(0, .writing(9))] + started).figures(at: Timestamp(seconds: 1))
        let rest = meter([(0, .writing(9))] + started + [(1, finished("a"))]).figures(at: Timestamp(seconds: 1))

        #expect(all.current == "group a" && all.others == 2)
        #expect(rest.current == "group b" && rest.others == 1)
    }

    @Test func ofTheStatusesOnlyFailedIsAFailure() {
        let statuses: [OutcomeStatus] = [.created, .exists, .skipped("why"), .failed("why"), .unknown("why")]

        let meter = meter([(0, .writing(5))] + statuses.map { (0, finished("a", $0)) })

        #expect(meter.figures(at: Timestamp(seconds: 0)).failed == 1)
        #expect(meter.figures(at: Timestamp(seconds: 0)).done == 5)
    }

    @Test func aWaitIsOverWhenItIsSaidSo() {
        let events: [(Int64, ProgressEvent)] = [(0, .writing(1)), (0, .waiting(for: "a")), (1, .waiting(for: nil))]

        #expect(meter(Array(events.prefix(2))).figures(at: Timestamp(seconds: 1)).waiting == "a")
        #expect(meter(events).figures(at: Timestamp(seconds: 1)).waiting == nil)
    }

    /// What is through at which second of a hundred items, when somebody looks, and what can then be said.
    private static let rates: [(ends: [Int64], now: Int64, rate: Double?, left: Double?)] = [
        // Too early, too few.
        ([0, 0, 0, 0, 0, 0], 4, nil, nil),
        ([1, 2, 3, 4], 20, nil, nil),
        // From the beginning.
        ([1, 2, 3, 4, 5], 5, 1.0, 95.0),
        (Array(repeating: 10, count: 50), 20, 2.5, 20.0),
        // Of the last 30 seconds alone: what was quick before counts no more.
        (Array(repeating: 1, count: 70) + [35, 36, 37, 38, 39, 40], 40, 0.2, 120.0),
        // Nothing ends any more: nobody knows.
        (Array(repeating: 1, count: 70), 60, nil, nil),
        // Everything is through.
        (Array(repeating: 1, count: 100), 10, nil, nil),
    ]

    @Test(arguments: rates) func rateAndTimeLeftAreToldWhenThereIsEnoughToSaySo(
        ends: [Int64], now: Int64, rate: Double?, left: Double?
    ) {
        let figures = meter([(0, .writing(100))] + ends.map { ($0, finished("a")) })
            .figures(at: Timestamp(seconds: now))

        #expect(figures.rate == rate)
        #expect(figures.timeLeft?.inSeconds == left)
    }

    @Test func untilIdentityCenterIsReadNobodyKnowsHowLongReadingTakes() throws {
        var events: [(second: Int64, event: ProgressEvent)] = [(0, .observing(parts: 21))]
        for last in 1...10 { events.append((1, .read(try account(last), hindrance: nil))) }

        let before = meter(events).figures(at: Timestamp(seconds: 10))
        let after = meter(events + [(10, .read(.identityCenter, hindrance: nil))]).figures(at: Timestamp(seconds: 10))

        #expect(before.rate == 1 && before.timeLeft == nil)
        #expect(after.rate == 1.1 && after.timeLeft != nil)
    }

    @Test func whatIdentityCenterTurnsOutToHaveCountsAsParts() throws {
        var events: [(second: Int64, event: ProgressEvent)] = [
            (0, .observing(parts: 2)), (0, .reading(.identityCenter)), (0, .discovered(parts: 30, areLast: false)),
        ]
        for second in 1...20 { events.append((Int64(second), .readDiscovered)) }

        let before = meter(events).figures(at: Timestamp(seconds: 20))
        let after = meter(events + [(20, .discovered(parts: 8, areLast: true))]).figures(at: Timestamp(seconds: 20))

        #expect(before.done == 20 && before.total == 32 && before.rate == 1 && before.timeLeft == nil)
        #expect(after.done == 20 && after.total == 40 && after.timeLeft == .seconds(20))
        #expect(after.current == "Identity Center" && after.failed == 0)
    }

    @Test func writingBeginsAnew() throws {
        let figures = meter([
            (0, .observing(parts: 1)), (0, .reading(.identityCenter)), (1, .read(.identityCenter, hindrance: "no")),
            (2, .writing(7)),
        ]).figures(at: Timestamp(seconds: 2))

        #expect(figures == ProgressFigures(phase: .writing, done: 0, total: 7))
    }
}
