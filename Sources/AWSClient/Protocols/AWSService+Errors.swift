import JSONTree

extension AWSService.Wire {
    static func xmlError(_ response: HTTPResponse) -> Outcome? {
        guard let root = try? XMLElement(parsing: response.body), root.name == "ErrorResponse",
            let error = root["Error"], let code = error["Code"]?.text, !code.isEmpty
        else { return nil }
        return .error(code: code, message: error["Message"]?.text ?? "AWS gives no message.")
    }

    static func jsonError(_ response: HTTPResponse) -> Outcome? {
        let json = (try? JSON(parsing: response.body)) ?? .null
        guard let type = json["__type"]?.string ?? response.headers["x-amzn-ErrorType"] ?? json["code"]?.string else {
            return nil
        }
        let code = bareCode(type)
        guard !code.isEmpty else { return nil }
        let message = json["message"]?.string ?? json["Message"]?.string ?? "AWS gives no message."
        return .error(code: code, message: message)
    }

    /// The code between what may stand before (`com.amazonaws.sso#`) and behind it (`:http://…`).
    private static func bareCode(_ type: String) -> String {
        let withoutURL = type.prefix { $0 != ":" }
        return withoutURL.split(separator: "#").last.map(String.init) ?? ""
    }

    static func bareError(_ response: HTTPResponse) -> Outcome {
        .error(
            code: "HTTP\(response.status)", message: "The server answered with HTTP status \(response.status) alone.")
    }
}
