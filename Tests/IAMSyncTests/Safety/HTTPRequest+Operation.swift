import AWSClient

extension HTTPRequest {
    /// The operation that is asked for, whichever protocol it is asked by.
    var operation: String {
        if let target = headers["X-Amz-Target"] { return String(target.split(separator: ".").last ?? "") }
        let form = body.prefix { $0 != UInt8(ascii: "&") }
        return String(String(decoding: form, as: UTF8.self).dropFirst("Action=".utf8.count))
    }

    /// Whether the operation changes anything in AWS.
    var isWrite: Bool { !["Get", "List", "Describe", "Assume"].contains { operation.hasPrefix($0) } }
}
