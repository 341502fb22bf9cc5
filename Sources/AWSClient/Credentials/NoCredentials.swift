/// The source of a client that sends unsigned calls alone.
struct NoCredentials: CredentialsSource {
    let origin = "no credentials"

    func credentials() async throws(CredentialsError) -> Credentials {
        throw .missing("This client has no credentials: it sends only calls without a signature.")
    }

    func renewed(after expired: Credentials) async throws(CredentialsError) -> Credentials? { nil }
}
