/// Asks a small HTTP endpoint that gives credentials: a few attempts, with waits between them.
struct CredentialsQuestion: Sendable {
    let transport: any HTTPTransport
    let clock: any AWSClock
    /// A fraction from 0 to below 1, for the jitter of waits.
    let random: @Sendable () -> Double
    /// How often a question is asked, the first time included.
    var attempts = 3
    /// How long one attempt may take.
    var timeout = Duration.seconds(2)
    /// Whether the endpoint is the machine's or the container's own, where no proxy leads to.
    var isLocal = true

    private static let firstWait = Duration.milliseconds(500)
    private static let longestWait = Duration.seconds(5)

    /// Asks until there is an answer that repeating can't better.
    ///
    /// - Parameters:
    ///   - url: Where to ask.
    ///   - method: `GET`, `PUT` or `POST`.
    ///   - headers: The header fields.
    ///   - body: The body; empty for none.
    /// - Returns: The answer, of any status; after the last attempt also one that asks for patience.
    /// - Throws: ``TransportError`` where no answer came, or the answer is too long.
    func ask(
        _ url: String, method: String = "GET", headers: [HTTPHeader] = [], body: [UInt8] = []
    ) async throws(TransportError) -> HTTPResponse {
        let request = HTTPRequest(
            method: method, url: url, headers: headers, body: body, timeout: timeout, bypassesProxy: isLocal)
        var attempt = 1
        while true {
            do throws(TransportError) {
                let response = try await transport.send(request)
                guard Self.isPassing(response.status), attempt < attempts else { return response }
            } catch {
                guard error.kind == .notConnected || error.kind == .answerLost, attempt < attempts else { throw error }
            }
            try await wait(after: attempt)
            attempt += 1
        }
    }

    private static func isPassing(_ status: Int) -> Bool {
        status == 429 || status >= 500
    }

    private func wait(after attempt: Int) async throws(TransportError) {
        let bound = min(Self.longestWait, Self.firstWait * (1 << min(attempt - 1, 10)))
        do throws(CancellationError) {
            try await clock.sleep(for: bound * random())
        } catch {
            throw TransportError(.cancelled, "the task was cancelled")
        }
    }
}
