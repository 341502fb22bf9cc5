import JSONTree

/// The proof of a login by IAM Identity Center, as the CLI keeps it in a file.
///
/// Source: botocore, `SSOTokenLoader` and `SSOTokenProvider`.
struct IdentityCenterToken {
    /// What the portal takes.
    let text: String
    /// When it ends.
    let expiry: Timestamp
    private let document: CredentialsDocument

    /// Reads the file.
    ///
    /// - Throws: ``CredentialsError/missing(_:)`` where it holds no token.
    init(_ bytes: [UInt8]) throws(CredentialsError) {
        document = try CredentialsDocument(bytes, name: "The stored login")
        text = try document.text("accessToken")
        expiry = try document.moment("expiresAt")
    }

    /// What asks for the next token; `nil` where the login can't be renewed, or no more.
    ///
    /// Source: IAM Identity Center OIDC API Reference, `CreateToken`.
    func renewal(at now: Timestamp) -> JSON? {
        guard let end = try? document.moment("registrationExpiresAt"), end > now,
            let client = try? document.text("clientId"), let secret = try? document.text("clientSecret"),
            let token = try? document.text("refreshToken")
        else { return nil }
        return [
            "clientId": .string(client), "clientSecret": .string(secret), "grantType": "refresh_token",
            "refreshToken": .string(token),
        ]
    }

    /// The file's content with the next token, as the CLI would write it.
    ///
    /// - Parameters:
    ///   - answer: The body of the answer to ``renewal(at:)``.
    ///   - now: When it came.
    /// - Returns: The content.
    /// - Throws: ``CredentialsError/missing(_:)`` where the answer holds no token.
    func content(renewedBy answer: [UInt8], at now: Timestamp) throws(CredentialsError) -> [UInt8] {
        let answer = try CredentialsDocument(answer, name: "The answer of IAM Identity Center")
        guard var members = document.json.object, let seconds = answer["expiresIn"]?.integer,
            (1...1 << 30).contains(seconds)
        else { throw .missing("The answer of IAM Identity Center doesn't say when the login ends.") }
        members["accessToken"] = .string(try answer.text("accessToken"))
        members["expiresAt"] = .string("\(now + .seconds(seconds))")
        if let next = try answer.optionalText("refreshToken") { members["refreshToken"] = .string(next) }
        return Array(JSON.object(members).text().utf8)
    }
}
