import JSONTree

extension HTTPResponse {
    /// AWS's name for the request, from whichever field the service or its front end writes it to.
    var requestID: String? {
        ["x-amzn-RequestId", "x-amz-request-id", "x-amz-id-2"].lazy.compactMap { headers[$0]?.printable(upTo: 256) }
            .first { !$0.isEmpty }
    }

    /// The server's time.
    var date: Timestamp? {
        headers["Date"].flatMap(Timestamp.init(httpDate:))
    }

    /// Whether a cache on the way gave it, so that its date is not the present one. Source: RFC 9111, 5.1.
    var isCached: Bool { headers["Age"] != nil }

    /// How long the server wants us to wait.
    ///
    /// `Retry-After` is RFC 9110's (10.2.3), in seconds or as a date; a member `RetryAfterSeconds` is Identity Center's;
    /// `x-amz-retry-after` is the SDKs', in milliseconds. What is no number or negative is ignored.
    ///
    /// - Parameter now: The present moment by the server's clock, for an answer that doesn't say it itself.
    /// - Returns: What the server asks for.
    func serverWait(at now: Timestamp) -> ServerWait {
        let demand = headers["Retry-After"].flatMap { Self.wait($0, at: date ?? now) } ?? retryAfterMember
        return ServerWait(
            advice: headers["x-amz-retry-after"].flatMap { Self.number($0) }.map { .milliseconds($0) },
            demand: demand.map { min($0, ServerWait.longestDemand) })
    }

    private static func wait(_ text: String, at now: Timestamp) -> Duration? {
        if let seconds = number(text) { return .seconds(seconds) }
        return Timestamp(httpDate: text).map { max($0 - now, .zero) }
    }

    private var retryAfterMember: Duration? {
        guard body.first == UInt8(ascii: "{"), let json = try? JSON(parsing: body),
            let seconds = json["RetryAfterSeconds"]?.integer, seconds >= 0
        else { return nil }
        return .seconds(min(seconds, Self.longestNumber))
    }

    /// A number that is not negative; one beyond a day is one day.
    private static func number(_ text: String) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return min(Int(text) ?? longestNumber, longestNumber)
    }

    private static let longestNumber = 86_400_000
}
