import JSONTree

extension AWSErrorAnswer {
    /// Reads an error by what it looks like: front ends answer in a form of their own, whatever the service speaks.
    ///
    /// Source: the query and JSON protocols of Smithy 2.0, “Operation error serialization”, and “AWS query compatible”.
    init(_ response: HTTPResponse) {
        let first = response.body.first { !($0 == 0x20 || (0x09...0x0D).contains($0)) }
        let answer =
            switch first {
            case UInt8(ascii: "<"): Self.xml(response)
            default: Self.json(response)
            }
        self = answer ?? AWSErrorAnswer(status: response.status)
    }

    // MARK: XML

    private static func xml(_ response: HTTPResponse) -> AWSErrorAnswer? {
        guard let root = try? XMLElement(parsing: response.body) else { return named(response, json: .null) }
        let requestID = ["RequestId", "RequestID"].lazy.compactMap { (root["ResponseMetadata"] ?? root)[$0]?.text }
            .first { !$0.isEmpty }
        return element(root, requestID) ?? named(response, json: .null, requestID)
    }

    /// The forms: `ErrorResponse` with `Error`; `Response` with `Errors`, as EC2 has it; `Error` alone, as S3 has it;
    /// and an element named after the exception, which a front end sends for a request that it can't assign.
    private static func element(_ root: XMLElement, _ requestID: String?) -> AWSErrorAnswer? {
        let error = root["Error"] ?? root["Errors"]?["Error"] ?? (root.name == "Error" ? root : nil)
        if let error {
            return AWSErrorAnswer(
                code: error["Code"]?.text, message: error["Message"]?.text,
                requestID: requestID ?? error["RequestId"]?.text)
        }
        guard root.name.hasSuffix("Exception") else { return nil }
        return AWSErrorAnswer(
            code: root.name, message: (root["Message"] ?? root["message"])?.text, requestID: requestID)
    }

    // MARK: JSON

    private static func json(_ response: HTTPResponse) -> AWSErrorAnswer? {
        let json = (try? JSON(parsing: response.body)) ?? .null
        return named(response, json: json["Output"]?.object == nil ? json : json["Output"] ?? json)
    }

    /// The code stands in a field for former query services, in the body's `__type` or `code`, or in a field.
    private static func named(
        _ response: HTTPResponse, json: JSON, _ requestID: String? = nil
    ) -> AWSErrorAnswer? {
        let types = [json["__type"]?.string, response.headers["x-amzn-ErrorType"], json["code"]?.string]
        let code = queryCode(response.headers["x-amzn-query-error"]) ?? types.lazy.compactMap(bareCode).first
        let messages = ["message", "Message", "errorMessage"].lazy.compactMap { json[$0]?.string }
        let id = requestID ?? ["RequestId", "requestId"].lazy.compactMap { json[$0]?.string }.first
        return AWSErrorAnswer(code: code, message: messages.first { !$0.isEmpty }, requestID: id)
    }

    /// The code between what may stand before (`com.amazonaws.sso#`) and behind it (`:http://…`); `nil` where nothing
    /// is left.
    private static func bareCode(_ type: String?) -> String? {
        let code = type?.prefix { $0 != ":" }.split(separator: "#").last.map(String.init)
        return code?.printable(upTo: 1).isEmpty == false ? code : nil
    }

    /// The code of `Code;Fault`; `nil` for anything else.
    private static func queryCode(_ field: String?) -> String? {
        let parts = field?.split(separator: ";", omittingEmptySubsequences: false) ?? []
        guard parts.count == 2, !parts[0].isEmpty else { return nil }
        return String(parts[0])
    }
}
