public import AWSClient
public import JSONTree

/// A call that the simulator answered.
public struct RecordedCall: Sendable {
    /// When it came, by the simulator's clock.
    public let moment: Timestamp
    /// The service.
    public let service: AWSService
    /// The operation, such as `CreateRole`.
    public let operation: String
    /// The account that called; `nil` where the caller was not known.
    public let account: String?
    /// What was asked: an object, whichever protocol it came by.
    public let parameters: JSON
    /// The answer's HTTP status; 0 where the answer was lost.
    public let status: Int
    /// The error's code, where there was one.
    public let code: String?
    /// What the answer holds, before it was written in the service's protocol; `null` for nothing or an error.
    public let result: JSON
    /// The request as it came.
    public let request: HTTPRequest
    /// The answer as it went.
    public let response: HTTPResponse

    /// Whether the operation changes anything in AWS.
    public var isWrite: Bool { CalledOperation(service, operation).isWrite }
}

extension RecordedCall {
    /// The call as data: what was asked, what was answered, and both as they went over the wire.
    public var json: JSON {
        [
            "service": .string(service.rawValue), "operation": .string(operation),
            "account": account.map(JSON.string) ?? .null, "status": .number(String(status)),
            "code": code.map(JSON.string) ?? .null, "parameters": parameters, "result": result,
            "request": [
                "url": .string(request.url), "headers": Self.json(request.headers),
                "body": .string(String(decoding: request.body, as: UTF8.self)),
            ],
            "response": [
                "headers": Self.json(response.headers),
                "body": .string(String(decoding: response.body, as: UTF8.self)),
            ],
        ]
    }

    private static func json(_ headers: [HTTPHeader]) -> JSON {
        .object(JSONObject(headers.map { ($0.name, .string($0.value)) }))
    }
}
