import JSONTree

/// The CLI's store of logins by IAM Identity Center. It is read anew each time: the person may have logged in again.
struct IdentityCenterTokens: Sendable {
    let login: IdentityCenterLogin
    let environment: AWSEnvironment
    /// The URL of Identity Center's OIDC service, without a slash at its end.
    let service: String
    let question: CredentialsQuestion
    /// Replaces a file; `nil` where none may be written. A login is then not renewed: a renewal that isn't stored
    /// could leave the CLI with a login that is used up.
    let replaceFile: (@Sendable (String, [UInt8]) -> Bool)?

    /// How long before its end a login with a session is renewed, as botocore does.
    private static let margin = Duration.seconds(900)

    /// A token that holds.
    ///
    /// - Throws: ``CredentialsError/missing(_:)`` with the command that logs in, where there is none.
    func current() async throws(CredentialsError) -> String {
        guard let home = environment.home else {
            throw .missing("There is no home folder to find the login of \(login.subject) in: set HOME.")
        }
        let path = login.tokenFile(home: home)
        let token = try token(in: path)
        let now = question.clock.now
        if token.expiry > now + Self.margin { return token.text }
        if let renewed = await renewed(token, in: path) { return renewed }
        // Another program may have renewed it in the meantime, and used up what we had.
        let last = try self.token(in: path)
        guard last.expiry > now else {
            throw .missing("The login of \(login.subject) ended at \(last.expiry). Run “\(login.command)”.")
        }
        return last.text
    }

    private func token(in path: String) throws(CredentialsError) -> IdentityCenterToken {
        guard let bytes = environment.readFile(path) else {
            throw .missing("There is no login for \(login.subject). Run “\(login.command)”.")
        }
        do throws(CredentialsError) {
            return try IdentityCenterToken(bytes)
        } catch {
            throw .missing("The stored login of \(login.subject) can't be read. Run “\(login.command)”.")
        }
    }

    /// The next token, stored where the CLI finds it; `nil` where there is none. Logins of the older form have none.
    private func renewed(_ token: IdentityCenterToken, in path: String) async -> String? {
        guard login.session != nil, let replaceFile, let renewal = token.renewal(at: question.clock.now) else {
            return nil
        }
        var question = question
        // Asked twice, the service might take the second time for a theft.
        question.attempts = 1
        let headers = [HTTPHeader("Content-Type", "application/json")]
        let response = try? await question.ask(
            "\(service)/token", method: "POST", headers: headers, body: Array(renewal.text().utf8))
        guard let response, response.status == 200,
            let content = try? token.content(renewedBy: response.body, at: question.clock.now),
            let next = try? IdentityCenterToken(content)
        else { return nil }
        // Where it can't be stored, it is still good for this run.
        _ = replaceFile(path, content)
        return next.text
    }
}
