import JSONTree

/// Identity Center's portal, which gives a role's credentials to whoever logged in with the CLI.
///
/// Source: IAM Identity Center Portal API Reference, `GetRoleCredentials`.
struct IdentityCenterLender: CredentialsLender {
    let login: IdentityCenterLogin
    /// The portal's URL, without a slash at its end.
    let portal: String
    let tokens: IdentityCenterTokens
    let question: CredentialsQuestion

    var origin: String {
        "role “\(login.role)” in account \(login.account), by the IAM Identity Center login of profile "
            + "“\(login.profile)”"
    }

    func lend() async throws(CredentialsError) -> Credentials {
        let token = try await tokens.current()
        let query =
            "role_name=\(PercentEncoding.encoded(login.role))&account_id=\(PercentEncoding.encoded(login.account))"
        let response: HTTPResponse
        do throws(TransportError) {
            response = try await question.ask(
                "\(portal)/federation/credentials?\(query)", headers: [HTTPHeader("x-amz-sso_bearer_token", token)])
        } catch {
            throw .missing("IAM Identity Center could not be asked for profile “\(login.profile)”: \(error.reason).")
        }
        return try read(response)
    }

    private func read(_ response: HTTPResponse) throws(CredentialsError) -> Credentials {
        switch response.status {
        case 200: break
        case 401: throw .missing("The login of \(login.subject) is over. Run “\(login.command)”.")
        case 403, 404:
            throw .missing(
                "IAM Identity Center gives role “\(login.role)” in account \(login.account) to profile "
                    + "“\(login.profile)” no more, or never did: check sso_role_name and sso_account_id.")
        default:
            throw .missing("IAM Identity Center's portal answers with HTTP status \(response.status).")
        }
        let document = try CredentialsDocument(response.body, name: "The answer of IAM Identity Center's portal")
            .document("roleCredentials")
        guard let end = document["expiration"]?.integer, (0...1 << 50).contains(end) else {
            throw .missing("The answer of IAM Identity Center's portal doesn't say when the credentials end.")
        }
        return Credentials(
            accessKeyID: try document.text("accessKeyId"), secretAccessKey: try document.text("secretAccessKey"),
            sessionToken: try document.text("sessionToken"), expiry: Timestamp(milliseconds: Int64(end)))
    }
}
