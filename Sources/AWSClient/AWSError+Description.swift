extension AWSError: CustomStringConvertible {
    /// The operation, the account, AWS's code and message, and the request, without a final full stop; never a secret.
    public var description: String {
        let code = code.map { "\($0): " } ?? ""
        let place = account.map { " in \($0)" } ?? ""
        let request = requestID.map { " (request \($0))" } ?? ""
        let message = message.hasSuffix(".") ? String(message.dropLast()) : message
        return "\(operation)\(place): \(code)\(message)\(request)"
    }
}
