import Testing

@testable import AWSClient

@Suite struct ClockCorrectionTests {
    private static let date = "Sun, 30 Aug 2015 12:36:00 GMT"

    @Test(
        arguments: [
            (0, 0, nil, 0), (-300, 0, nil, 300), (3_600, 0, nil, -3_600), (-120, 0, nil, 120), (-59, 0, nil, 0),
            (60, 0, nil, 0), (-301, 2, nil, 300), (-300, 241, nil, 0), (-420, 240, nil, 300), (-300, 0, "17280", 0),
            (-300, 0, "0", 0), (-300, -1, nil, 0),
        ] as [(Int, Int, String?, Int)])
    func theMiddleOfTheWayIsComparedWithTheServersDate(sent: Int, way: Int, age: String?, offset: Int) {
        var correction = ClockCorrection()

        learn(&correction, sent: sent, way: way, age: age)

        #expect(correction.offset == .seconds(offset))
    }

    @Test func aClockThatIsMendedIsFollowedBack() {
        var correction = ClockCorrection()

        learn(&correction, sent: -300)
        learn(&correction, sent: 0)

        #expect(correction.offset == .zero)
    }

    @Test func secondsToAndFroAreNoise() {
        var correction = ClockCorrection()

        for sent in [-300, -310, -290, -250, -350] { learn(&correction, sent: sent) }

        #expect(correction.offset == .seconds(300))
    }

    @Test(arguments: [[], [HTTPHeader("Date", "yesterday")], [HTTPHeader("Date", "")]])
    func anAnswerWithoutADateTeachesNothing(headers: [HTTPHeader]) {
        var correction = ClockCorrection()
        let now = Timestamp(seconds: 0)

        correction.learn(from: HTTPResponse(status: 200, headers: headers), sent: now, received: now)

        #expect(correction.offset == .zero)
    }

    /// An answer with a date to a request that was sent some seconds after that, by our clock.
    private func learn(_ correction: inout ClockCorrection, sent: Int, way: Int = 0, age: String? = nil) {
        let headers = [HTTPHeader("Date", Self.date)] + (age.map { [HTTPHeader("Age", $0)] } ?? [])
        let start = Timestamp(seconds: 1_440_938_160) + .seconds(sent)
        correction.learn(
            from: HTTPResponse(status: 200, headers: headers), sent: start, received: start + .seconds(way))
    }
}
