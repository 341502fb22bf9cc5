/// An error as AWS answers with it, bounded and safe to print.
struct AWSErrorAnswer: Hashable, Sendable {
    /// AWS's code, such as `NoSuchEntity`, at most 128 characters.
    let code: String
    /// AWS's message, at most 4,096 characters; a sentence of ours where there is none.
    let message: String
    /// AWS's name for the request, where the body has it.
    let requestID: String?

    /// An error; `nil` without a code.
    init?(code: String?, message: String?, requestID: String? = nil) {
        let printable = code?.printable(upTo: 128) ?? ""
        guard !printable.isEmpty else { return nil }
        let text = message?.printable(upTo: 4_096) ?? ""
        let id = requestID?.printable(upTo: 256) ?? ""
        self.code = printable
        self.message = text.isEmpty ? "AWS gives no message." : text
        self.requestID = id.isEmpty ? nil : id
    }

    /// An error that nobody can read, such as a load balancer's page: it is known by its status. Nothing of its body is
    /// told, which may be anybody's.
    init(status: Int) {
        code = "HTTP\(status)"
        message = "The server answered with HTTP status \(status) alone."
        requestID = nil
    }
}
