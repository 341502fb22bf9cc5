/// Keys derived from secrets, kept because deriving one costs four hashes more than a signature. No description of them
/// shows a secret.
package final class SigningKeys: Sendable, CustomReflectable {
    /// What a key is derived from.
    struct Name: Hashable, Sendable {
        let secret: String
        /// The days since 1970-01-01.
        let day: Int64
        let region: String
        let service: String
    }

    private static let limit = 1_000
    private let keys = Locked([Name: SigningKey]())

    /// No keys yet.
    package init() {}

    /// Nothing, so that `dump` tells no secret.
    package var customMirror: Mirror { Mirror(self, children: [:]) }

    /// The key for a day, region and service.
    ///
    /// Source: IAM User Guide, “Create a signed AWS API request”, “Derive a signing key”.
    ///
    /// - Parameters:
    ///   - name: What it is derived from.
    ///   - date: The name's day as the scope has it: `20260131`.
    /// - Returns: The key, made now or earlier.
    func key(_ name: Name, date: Substring.UTF8View) -> SigningKey {
        if let key = keys.withLock({ $0[name] }) { return key }
        let parts = [Array(date), Array(name.region.utf8), Array(name.service.utf8), Array("aws4_request".utf8)]
        let secret = Array("AWS4\(name.secret)".utf8).withUnsafeBytes { SigningKey($0) }
        let key = parts.reduce(secret) { key, part in withUnsafeBytes(of: key.code(of: part)) { SigningKey($0) } }
        keys.withLock { keys in
            if keys.count >= Self.limit { keys.removeAll() }
            keys[name] = key
        }
        return key
    }
}

extension SigningKeys.Name: CustomStringConvertible, CustomReflectable {
    /// Without the secret.
    var description: String { "key of \(service) in \(region)" }
    /// Without the secret, so that `dump` tells none either.
    var customMirror: Mirror { Mirror(self, children: ["service": service, "region": region]) }
}
