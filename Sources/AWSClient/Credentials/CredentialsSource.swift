/// Where credentials come from.
public protocol CredentialsSource: Sendable {
    /// What the credentials come from, for people, such as `the environment variable AWS_ACCESS_KEY_ID`: never a secret.
    var origin: String { get }

    /// Gives credentials that are valid now.
    ///
    /// - Throws: ``CredentialsError`` where there are none.
    func credentials() async throws(CredentialsError) -> Credentials

    /// Gives other credentials than those that AWS has just refused as expired; `nil` where there are no others.
    ///
    /// - Parameter expired: The credentials that AWS refused.
    /// - Returns: The others.
    /// - Throws: ``CredentialsError`` where they could not be renewed.
    func renewed(after expired: Credentials) async throws(CredentialsError) -> Credentials?
}

extension CredentialsSource {
    /// A source of the program's own.
    public var origin: String { "credentials that the program itself provides" }
}

/// Why there are no credentials.
public enum CredentialsError: Error, Hashable, Sendable {
    /// They are missing, or what describes them is wrong: a sentence that names file and profile, never a secret.
    case missing(String)
    /// AWS would not lend them.
    case refused(AWSError)
}

extension CredentialsError: CustomStringConvertible {
    /// Why, in a sentence; never a secret.
    public var description: String {
        switch self {
        case .missing(let sentence): sentence
        case .refused(let error): error.description
        }
    }
}

extension CredentialsError {
    /// The task that waited for credentials was cancelled.
    static let cancelled = CredentialsError.refused(
        AWSError(
            .cancelled, service: .sts, operation: "Credentials", message: "The task was cancelled.", attempts: 0))
}
