/// A profile's own keys, in one of the shared files.
///
/// Source: AWS SDKs and Tools Reference Guide, “AWS access keys”; `aws_security_token` is the older name of the token.
struct StoredKeys: Hashable, Sendable {
    let credentials: Credentials
    let profile: String
    /// The file that they stand in.
    let file: String

    /// The keys in a profile's section of one file; `nil` where it has no key ID.
    ///
    /// - Throws: ``CredentialsError/missing(_:)`` where the secret is absent, or a value can't be sent.
    init?(_ section: [String: String], profile: String, file: String) throws(CredentialsError) {
        guard let id = section["aws_access_key_id"] else { return nil }
        guard let secret = section["aws_secret_access_key"], !secret.isEmpty, !id.isEmpty else {
            let missing = id.isEmpty ? "aws_access_key_id" : "aws_secret_access_key"
            throw .missing("Profile “\(profile)” in \(file) has no \(missing).")
        }
        let token = ["aws_security_token", "aws_session_token"].lazy.compactMap { section[$0] }.first { !$0.isEmpty }
        guard [id, secret, token].allSatisfy({ $0.map(CredentialsDocument.isFit) ?? true }) else {
            throw .missing(
                "A key or the token of profile “\(profile)” in \(file) holds a space or another character that none has."
            )
        }
        credentials = Credentials(accessKeyID: id, secretAccessKey: secret, sessionToken: token)
        self.profile = profile
        self.file = file
    }
}
