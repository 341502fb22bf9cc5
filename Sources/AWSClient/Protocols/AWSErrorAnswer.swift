/// An error as AWS answers with it, bounded and safe to print.
struct AWSErrorAnswer: Hashable, Sendable {
    /// AWS's code, such as `NoSuchEntity`, at most 128 characters; `HTTP503` where there is none but the status.
    let code: String
    /// AWS's message, at most 4,096 characters; a sentence of ours where there is none. Nothing else of a body is ever
    /// told, which may be anybody's.
    let message: String
    /// AWS's name for the request, where the body has it.
    let requestID: String?

    /// An error.
    ///
    /// - Parameters:
    ///   - status: The HTTP status: all that is known of an error that nobody can read, such as a load balancer's page.
    ///   - code: AWS's code; `nil` or empty for none.
    ///   - message: AWS's message; `nil` or empty for none.
    ///   - requestID: AWS's name for the request; `nil` or empty for none.
    init(status: Int, code: String? = nil, message: String? = nil, requestID: String? = nil) {
        let code = code?.printable(upTo: 128) ?? ""
        let message = message?.printable(upTo: 4_096) ?? ""
        let requestID = requestID?.printable(upTo: 256) ?? ""
        let substitute =
            code.isEmpty ? "The server answered with HTTP status \(status) alone." : "AWS gives no message."
        self.code = code.isEmpty ? "HTTP\(status)" : code
        self.message = message.isEmpty ? substitute : message
        self.requestID = requestID.isEmpty ? nil : requestID
    }
}
