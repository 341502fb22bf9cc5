/// Credentials that never change, such as the keys of a profile.
public struct StaticCredentials: CredentialsSource {
    private let value: Credentials
    /// What they come from, for people.
    public let origin: String

    /// Credentials that never change.
    ///
    /// - Parameters:
    ///   - value: The credentials.
    ///   - origin: What they come from, for people; never a secret.
    public init(_ value: Credentials, origin: String = "credentials that the program itself provides") {
        self.value = value
        self.origin = origin
    }

    /// The credentials.
    public func credentials() async throws(CredentialsError) -> Credentials { value }

    /// There are no others.
    public func renewed(after expired: Credentials) async throws(CredentialsError) -> Credentials? { nil }
}
