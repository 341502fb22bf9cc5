import JSONTree

@testable import AWSClient

/// An error answer of the fixture.
struct ErrorSample {
    /// What is read from an error answer.
    struct Reading: Equatable {
        var code: String
        var message: String
        var requestID: String?
    }

    /// Protocol and name.
    let name: String
    private let service: AWSService
    private let response: HTTPResponse
    private let sdk: JSON?

    static func all() throws -> [ErrorSample] {
        try (fixture("errors.json")["answers"]?.array ?? []).map(ErrorSample.init)
    }

    private init(_ json: JSON) {
        let wire = json["protocol"]?.string ?? ""
        name = wire + ": " + (json["name"]?.string ?? "")
        service = wire == "query" ? .iam : .ssoAdmin
        response = HTTPResponse(
            status: json["status"]?.integer ?? 0,
            headers: (json["headers"]?.object.map(Array.init) ?? []).map { HTTPHeader($0.key, $0.value.string ?? "") },
            body: Array((json["body"]?.string ?? "").utf8))
        sdk = json["sdk"]?.object == nil ? nil : json["sdk"]
    }

    /// What we read.
    var read: Reading? {
        guard case .error(let answer) = service.wire.outcome(of: response, operation: "GetRole") else { return nil }
        return Reading(
            code: answer.code, message: answer.message, requestID: answer.requestID ?? response.requestID)
    }

    /// What the SDK reads; where that is no code but the status, or nothing, the status by its name and a sentence.
    var readBySDK: Reading {
        let code = sdk?["code"]?.string ?? ""
        let hasCode = !code.isEmpty && code != String(response.status)
        let message = sdk?["message"]?.string ?? ""
        let substitute =
            hasCode ? "AWS gives no message." : "The server answered with HTTP status \(response.status) alone."
        return Reading(
            code: hasCode ? code : "HTTP\(response.status)", message: message.isEmpty ? substitute : message,
            requestID: sdk?["requestID"]?.string)
    }

    /// What the SDK reads, but for a deviation.
    var expected: Reading {
        var reading = readBySDK
        guard let deviation = ErrorDeviation.all[name] else { return reading }
        reading.code = deviation.code ?? reading.code
        reading.message = deviation.message ?? reading.message
        if let requestID = deviation.requestID { reading.requestID = requestID.isEmpty ? nil : requestID }
        return reading
    }
}
