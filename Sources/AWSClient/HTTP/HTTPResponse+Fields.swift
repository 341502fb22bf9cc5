import JSONTree

extension HTTPResponse {
    /// AWS's name for the request, from whichever field the service writes it to.
    var requestID: String? {
        headers["x-amzn-RequestId"] ?? headers["x-amz-request-id"]
    }

    /// The server's time.
    var date: Timestamp? {
        headers["Date"].flatMap(Timestamp.init(httpDate:))
    }

    /// How long the server wants us to wait, at most five minutes: by `Retry-After`, or by Identity Center's member.
    var wantedWait: Duration? {
        let written = headers["Retry-After"].flatMap { Int($0) }
        let seconds = written ?? (body.first == UInt8(ascii: "{") ? retryAfterMember : nil)
        return seconds.map { .seconds(min(max($0, 0), 300)) }
    }

    private var retryAfterMember: Int? {
        guard let json = try? JSON(parsing: body) else { return nil }
        return json["RetryAfterSeconds"]?.integer
    }
}
