/// The keys in environment variables.
///
/// Source: AWS SDKs and Tools Reference Guide, “AWS access keys”; `AWS_SECURITY_TOKEN` is the older name of the token
/// and `AWS_CREDENTIAL_EXPIRATION` tells when it ends, as botocore reads them.
struct EnvironmentCredentials: CredentialsSource {
    let origin = "the environment variable AWS_ACCESS_KEY_ID"
    private let value: Credentials
    private let clock: any AWSClock

    /// A source of what ``keys(in:)`` gave.
    init(_ value: Credentials, clock: any AWSClock) {
        self.value = value
        self.clock = clock
    }

    /// The keys that the variables hold.
    ///
    /// - Throws: ``CredentialsError/missing(_:)`` where one is absent, can't be understood or can't be sent.
    static func keys(in environment: AWSEnvironment) throws(CredentialsError) -> Credentials {
        guard let id = environment["AWS_ACCESS_KEY_ID"] else {
            throw .missing("AWS_ACCESS_KEY_ID is not set in the environment.")
        }
        guard let secret = environment["AWS_SECRET_ACCESS_KEY"] else {
            throw .missing("AWS_ACCESS_KEY_ID is set in the environment, but AWS_SECRET_ACCESS_KEY is not.")
        }
        let token = environment["AWS_SECURITY_TOKEN"] ?? environment["AWS_SESSION_TOKEN"]
        guard [id, secret, token].allSatisfy({ $0.map(CredentialsDocument.isFit) ?? true }) else {
            throw .missing(
                "A key or the token in the environment (AWS_ACCESS_KEY_ID and its fellows) holds a space, a line break "
                    + "or another character that none has: set it again.")
        }
        let written = environment["AWS_CREDENTIAL_EXPIRATION"]
        let expiry = written.flatMap(Timestamp.init(expiry:))
        guard expiry != nil || written == nil else {
            throw .missing("AWS_CREDENTIAL_EXPIRATION in the environment is no moment in ISO 8601.")
        }
        return Credentials(accessKeyID: id, secretAccessKey: secret, sessionToken: token, expiry: expiry)
    }

    func credentials() async throws(CredentialsError) -> Credentials {
        guard let expiry = value.expiry, expiry <= clock.now else { return value }
        throw .missing(
            "The credentials in the environment ended at \(expiry), as AWS_CREDENTIAL_EXPIRATION says: set new ones.")
    }

    func renewed(after expired: Credentials) async throws(CredentialsError) -> Credentials? { nil }
}
