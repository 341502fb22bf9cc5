import AWSClient

/// The caller's credentials, which can be had once more when AWS calls them expired.
struct RenewableCredentials: CredentialsSource {
    private let value: Credentials

    init(_ value: Credentials) {
        self.value = value
    }

    func credentials() async throws(CredentialsError) -> Credentials { value }

    func renewed(after expired: Credentials) async throws(CredentialsError) -> Credentials? { value }
}
