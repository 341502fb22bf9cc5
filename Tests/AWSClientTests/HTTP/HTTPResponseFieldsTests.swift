import Testing

@testable import AWSClient

@Suite struct HTTPResponseFieldsTests {
    @Test(
        arguments: [
            (["x-amzn-RequestId": "a", "x-amz-request-id": "b"], "a"), (["X-AMZN-REQUESTID": "a"], "a"),
            (["x-amz-request-id": "b", "x-amz-id-2": "c"], "b"), (["x-amz-id-2": "c"], "c"),
            (["x-amzn-RequestId": "", "x-amz-request-id": "b"], "b"),
            (["x-amzn-RequestId": "a\u{1B}[2J"], #"a\u{1B}[2J"#),
            ([:], nil),
        ] as [([String: String], String?)])
    func theRequestsNameIsFoundWhereverItStands(fields: [String: String], id: String?) {
        #expect(response(fields).requestID == id)
    }

    @Test(
        arguments: [
            ("17", 17), ("0", 0), ("86400", 300), ("99999999999999999999999", 300), ("-1", nil), ("1.5", nil),
            ("soon", nil),
            ("", nil), ("Sun, 30 Aug 2015 12:36:09 GMT", 9), ("Sun, 30 Aug 2015 12:30:00 GMT", 0),
            ("Sun, 30 Aug 2015 18:36:00 GMT", 300),
        ] as [(String, Int?)])
    func retryAfterIsSecondsOrADateAndAtMostFiveMinutes(text: String, seconds: Int?) {
        let wait = response(["Retry-After": text]).serverWait(at: Timestamp(seconds: 1_440_938_160))

        #expect(wait == ServerWait(demand: seconds.map { .seconds($0) }))
    }

    @Test func aDateOfRetryAfterIsComparedWithTheAnswersOwn() {
        let fields = ["Retry-After": "Sun, 30 Aug 2015 12:36:09 GMT", "Date": "Sun, 30 Aug 2015 12:36:04 GMT"]

        #expect(response(fields).serverWait(at: Timestamp(seconds: 0)).demand == .seconds(5))
    }

    @Test(
        arguments: [
            ("1500", 1_500), ("0", 0), ("-5", nil), ("1.5", nil), ("x", nil), (" ", nil),
            ("99999999999999999999999", 86_400_000),
        ] as [(String, Int?)])
    func amazonsOwnFieldIsInMilliseconds(text: String, milliseconds: Int?) {
        let wait = response(["x-amz-retry-after": text]).serverWait(at: Timestamp(seconds: 0))

        #expect(wait == ServerWait(advice: milliseconds.map { .milliseconds($0) }))
    }

    @Test(
        arguments: [
            (#"{"RetryAfterSeconds": 17}"#, 17), (#"{"RetryAfterSeconds": 9999}"#, 300),
            (#"{"RetryAfterSeconds": -1}"#, nil),
            (#"{"RetryAfterSeconds": "17"}"#, nil), (#"{"RetryAfterSeconds": 17"#, nil), (#"{"a": 1}"#, nil),
            ("[17]", nil),
            ("", nil),
        ] as [(String, Int?)])
    func identityCentersMemberIsInSeconds(body: String, seconds: Int?) {
        let answer = HTTPResponse(status: 400, body: Array(body.utf8))

        #expect(answer.serverWait(at: Timestamp(seconds: 0)).demand == seconds.map { .seconds($0) })
    }

    private func response(_ fields: [String: String]) -> HTTPResponse {
        HTTPResponse(status: 429, headers: fields.sorted { $0.key < $1.key }.map { HTTPHeader($0.key, $0.value) })
    }
}
