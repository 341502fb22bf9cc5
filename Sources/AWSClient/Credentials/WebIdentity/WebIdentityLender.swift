/// STS, which lends a role for an identity provider's token.
///
/// The file is read anew each time, for whoever runs us replaces the token before it ends. Source: STS API Reference,
/// `AssumeRoleWithWebIdentity`; AWS SDKs and Tools Reference Guide, “Assume role credential provider”.
struct WebIdentityLender: CredentialsLender {
    let login: WebIdentityLogin
    let readFile: @Sendable (String) -> [UInt8]?
    /// The client that asks; its calls here carry no signature.
    let client: AWSClient

    /// The most characters that STS takes as a token.
    private static let tokenLimit = 20_000

    var origin: String { "role \(login.role), borrowed with the token in \(login.tokenFile)" }

    func lend() async throws(CredentialsError) -> Credentials {
        let token = try token()
        let call = AWSOperation<Credentials>.assumeRole(
            login.role, withWebIdentity: token, session: login.sessionName)
        do throws(AWSError) {
            return try await client.send(call)
        } catch {
            throw .refused(error)
        }
    }

    private func token() throws(CredentialsError) -> String {
        guard let bytes = readFile(login.tokenFile) else {
            throw .missing(
                "The web identity token file \(login.tokenFile) can't be read: check AWS_WEB_IDENTITY_TOKEN_FILE "
                    + "or web_identity_token_file.")
        }
        let words = bytes.prefix(Self.tokenLimit + 100).split { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        let token = words.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
        guard words.count == 1, token.utf8.count <= Self.tokenLimit, CredentialsDocument.isFit(token) else {
            throw .missing("The web identity token file \(login.tokenFile) holds no token, or not a token alone.")
        }
        return token
    }
}
