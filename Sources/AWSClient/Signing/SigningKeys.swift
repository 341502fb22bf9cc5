/// Keys derived from secrets, kept because deriving one costs four hashes more than a signature.
package final class SigningKeys: Sendable {
    struct Name: Hashable, Sendable {
        let secret: String
        let date: String
        let region: String
        let service: String
    }

    private static let limit = 1_000
    private let keys = Locked([Name: [UInt8]]())

    /// No keys yet.
    package init() {}

    /// Source: IAM User Guide, “Create a signed AWS API request”, “Derive a signing key”.
    func key(_ name: Name) -> [UInt8] {
        if let key = keys.withLock({ $0[name] }) { return key }
        let parts = [name.date, name.region, name.service, "aws4_request"]
        let key = parts.reduce(Array("AWS4\(name.secret)".utf8)) { Digest.hmac($1, key: $0) }
        keys.withLock { keys in
            if keys.count >= Self.limit { keys.removeAll() }
            keys[name] = key
        }
        return key
    }
}
