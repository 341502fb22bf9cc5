/// Something that lends credentials for a time: STS, a container's or a machine's endpoint, another program.
///
/// It asks anew at every call; ``RenewedCredentials`` keeps what it lent and knows when to ask again.
public protocol CredentialsLender: Sendable {
    /// What lends, for people; never a secret.
    var origin: String { get }

    /// Asks for credentials.
    ///
    /// - Throws: ``CredentialsError`` where there are none.
    func lend() async throws(CredentialsError) -> Credentials
}
