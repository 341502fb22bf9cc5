/// A container's endpoint, asked. Source: as ``ContainerEndpoint``.
struct ContainerLender: CredentialsLender {
    let endpoint: ContainerEndpoint
    let environment: AWSEnvironment
    let question: CredentialsQuestion

    var origin: String { "the container's role, by \(URLParts(endpoint.url).host)" }

    func lend() async throws(CredentialsError) -> Credentials {
        var headers = [HTTPHeader("Accept", "application/json")]
        if let token = try token() { headers.append(HTTPHeader("Authorization", token)) }
        let response: HTTPResponse
        do throws(TransportError) {
            response = try await question.ask(endpoint.url, headers: headers)
        } catch {
            throw .missing("The container's credentials endpoint could not be asked: \(error.reason).")
        }
        guard response.status == 200 else {
            throw .missing("The container's credentials endpoint answers with HTTP status \(response.status).")
        }
        return try CredentialsDocument(response.body, name: "The answer of the container's credentials endpoint")
            .credentials(token: "Token", needsAll: true)
    }

    /// The file is read anew each time, for EKS replaces the token.
    private func token() throws(CredentialsError) -> String? {
        if let file = environment["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] {
            guard let bytes = environment.readFile(file) else {
                throw .missing("The file \(file), which AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE names, can't be read.")
            }
            return try checked(String(decoding: bytes, as: UTF8.self), "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE")
        }
        return try environment["AWS_CONTAINER_AUTHORIZATION_TOKEN"].map { (token) throws(CredentialsError) in
            try checked(token, "AWS_CONTAINER_AUTHORIZATION_TOKEN")
        }
    }

    /// A line break in it would begin another header field. Inner spaces are fine: `Bearer x`.
    private func checked(_ token: String, _ variable: String) throws(CredentialsError) -> String {
        let isFit = token.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        guard isFit, (1...CredentialsDocument.limit).contains(token.utf8.count) else {
            throw .missing("The token that \(variable) gives holds a line break, or is no text for a header field.")
        }
        return token
    }
}
