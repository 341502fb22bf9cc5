import JSONTree

extension AWSErrorAnswer {
    /// Reads an error by what it looks like: front ends answer in a form of their own, whatever the service speaks.
    ///
    /// Source: the query and JSON protocols of Smithy 2.0, “Operation error serialization”, and “AWS query compatible”.
    init(_ response: HTTPResponse) {
        let isXML = response.body.first { !$0.isXMLSpace } == UInt8(ascii: "<")
        if isXML, let root = try? XMLElement(parsing: response.body), let answer = Self.xml(root, response.status) {
            self = answer
        } else {
            self.init(response, json: isXML ? .null : (try? JSON(parsing: response.body)) ?? .null)
        }
    }

    // MARK: XML

    /// The forms: `ErrorResponse` with `Error`; `Response` with `Errors`, as EC2 has it; `Error` alone, as S3 has it;
    /// and an element named after the exception, which a front end sends for a request that it can't assign.
    private static func xml(_ root: XMLElement, _ status: Int) -> AWSErrorAnswer? {
        let holder = root["ResponseMetadata"] ?? root
        let requestID = (holder["RequestId"] ?? holder["RequestID"])?.text
        if let error = root["Error"] ?? root["Errors"]?["Error"] ?? (root.name == "Error" ? root : nil) {
            return AWSErrorAnswer(
                status: status, code: error["Code"]?.text, message: error["Message"]?.text, requestID: requestID)
        }
        guard root.name.hasSuffix("Exception") else { return nil }
        let message = (root["Message"] ?? root["message"])?.text
        return AWSErrorAnswer(status: status, code: root.name, message: message, requestID: requestID)
    }

    // MARK: JSON

    /// The code stands in a field for former query services, in the body's `__type`, in another field, or in the body's
    /// `code`; a front end may put all of the body into `Output`.
    private init(_ response: HTTPResponse, json: JSON) {
        let body = json["Output"]?.object == nil ? json : json["Output"] ?? json
        let types = [body["__type"]?.string, response.headers["x-amzn-ErrorType"], body["code"]?.string]
        self.init(
            status: response.status,
            code: Self.queryCode(response.headers["x-amzn-query-error"])
                ?? types.lazy.compactMap(Self.bareCode).first,
            message: ["message", "Message", "errorMessage"].lazy.compactMap { body[$0]?.string }.first { !$0.isEmpty },
            requestID: body["RequestId"]?.string)
    }

    /// The code between what may stand before (`com.amazonaws.sso#`) and behind it (`:http://…`); `nil` where nothing
    /// is left.
    private static func bareCode(_ type: String?) -> String? {
        let parts = type?.prefix { $0 != ":" }.split(separator: "#", omittingEmptySubsequences: false)
        guard let code = parts?.last, !code.isEmpty else { return nil }
        return String(code)
    }

    /// The code of `Code;Fault`; `nil` for anything else.
    private static func queryCode(_ field: String?) -> String? {
        let parts = field?.split(separator: ";", omittingEmptySubsequences: false) ?? []
        guard parts.count == 2, !parts[0].isEmpty else { return nil }
        return String(parts[0])
    }
}

extension UInt8 {
    fileprivate var isXMLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
