import JSONTree

/// A small JSON document with credentials or a token in it, from a program, an endpoint or a file: nobody's word is
/// taken for it. Its errors name members, never what stands in them.
struct CredentialsDocument {
    /// How many bytes a document may have: much more than any real one.
    static let limit = 64 << 10
    /// How many bytes one member may have. Session tokens have no fixed size (STS API Reference, `AssumeRole`).
    private static let textLimit = 32 << 10

    let json: JSON
    /// What it is, for errors, such as `The answer of the container's endpoint`.
    private let name: String

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - bytes: The document.
    ///   - name: What it is, as the beginning of a sentence.
    /// - Throws: ``CredentialsError/missing(_:)`` where it is too long or no JSON object.
    init(_ bytes: [UInt8], name: String) throws(CredentialsError) {
        let limits = JSONLimits(depth: 8, bytes: Self.limit)
        guard let json = try? JSON(parsing: bytes, limits: limits), json.object != nil else {
            throw .missing("\(name) is no JSON object, or longer than \(Self.limit) bytes.")
        }
        self.json = json
        self.name = name
    }

    private init(_ json: JSON, name: String) {
        self.json = json
        self.name = name
    }

    /// A document in the document.
    func document(_ member: String) throws(CredentialsError) -> CredentialsDocument {
        guard let inner = json[member], inner.object != nil else { throw .missing("\(name) has no “\(member)”.") }
        return CredentialsDocument(inner, name: name)
    }

    /// A member, whatever it is; `nil` where it is absent or null.
    subscript(member: String) -> JSON? {
        guard let value = json[member], value != .null else { return nil }
        return value
    }

    /// A text that must be there, and fit for a header field.
    func text(_ member: String) throws(CredentialsError) -> String {
        guard let text = try optionalText(member) else { throw .missing("\(name) has no “\(member)”.") }
        return text
    }

    /// A text that may be absent; where it is there, it is fit for a header field.
    func optionalText(_ member: String) throws(CredentialsError) -> String? {
        guard let value = self[member] else { return nil }
        guard let text = value.string, Self.isFit(text) else {
            throw .missing("“\(member)” in \(name.lowercasingFirst) is no text that could be sent to AWS.")
        }
        return text
    }

    /// A moment as the CLI and AWS's endpoints write it.
    func moment(_ member: String) throws(CredentialsError) -> Timestamp {
        guard let moment = Timestamp(expiry: try text(member)) else {
            throw .missing("“\(member)” in \(name.lowercasingFirst) is no moment in ISO 8601.")
        }
        return moment
    }

    /// The credentials that stand in it.
    ///
    /// - Parameters:
    ///   - token: The name of the session token's member.
    ///   - needsAll: Whether token and end must be there, as in credentials that AWS itself lends.
    /// - Returns: The credentials.
    /// - Throws: ``CredentialsError/missing(_:)`` where a member is absent or no text that could be sent.
    func credentials(token: String, needsAll: Bool) throws(CredentialsError) -> Credentials {
        let hasEnd = self["Expiration"] != nil
        return Credentials(
            accessKeyID: try text("AccessKeyId"), secretAccessKey: try text("SecretAccessKey"),
            sessionToken: needsAll ? try text(token) : try optionalText(token),
            expiry: needsAll || hasEnd ? try moment("Expiration") : nil)
    }

    /// Whether a text may stand in a header field and in a signature: visible ASCII, and not endless.
    static func isFit(_ text: String) -> Bool {
        (1...textLimit).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }
}

extension String {
    /// The text as it stands in the middle of a sentence.
    fileprivate var lowercasingFirst: String {
        prefix(1).lowercased() + dropFirst()
    }
}
