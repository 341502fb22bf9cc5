import AWSClient

/// Answers requests from a list, and keeps them. A request beyond the list fails the call.
final class ScriptedTransport: HTTPTransport {
    typealias Answer = Result<HTTPResponse, TransportError>

    private struct State: Sendable {
        var answers: [Answer]
        var requests: [HTTPRequest] = []
    }

    private let state: Locked<State>

    init(_ answers: [Answer]) {
        state = Locked(State(answers: answers))
    }

    var requests: [HTTPRequest] { state.withLock { $0.requests } }
    var bodies: [String] { requests.map { String(decoding: $0.body, as: UTF8.self) } }

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        let answer: Answer = state.withLock { state in
            state.requests.append(request)
            guard !state.answers.isEmpty else { return .failure(TransportError(.notTrusted, "the script has ended")) }
            return state.answers.removeFirst()
        }
        return try answer.get()
    }
}

extension ScriptedTransport.Answer {
    static func xml(_ text: String, status: Int = 200, _ headers: [HTTPHeader] = []) -> Self {
        .success(HTTPResponse(status: status, headers: headers, body: Array(text.utf8)))
    }

    static func json(_ text: String, status: Int = 200, _ headers: [HTTPHeader] = []) -> Self {
        .xml(text, status: status, headers)
    }

    static func xmlError(_ code: String, status: Int = 400, _ headers: [HTTPHeader] = []) -> Self {
        .xml(
            "<ErrorResponse><Error><Type>Sender</Type><Code>\(code)</Code><Message>No.</Message></Error>"
                + "<RequestId>r-1</RequestId></ErrorResponse>", status: status, headers)
    }

    static func lost(_ kind: TransportError.Kind) -> Self { .failure(TransportError(kind, "it broke")) }
}
