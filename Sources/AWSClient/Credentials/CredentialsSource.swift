/// Where credentials come from.
public protocol CredentialsSource: Sendable {
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

/// Why there are no credentials.
public enum CredentialsError: Error, Hashable, Sendable {
    /// They are missing, or what describes them is wrong: a sentence that names file and profile, never a secret.
    case missing(String)
    /// AWS would not lend them.
    case refused(AWSError)
}

/// Credentials that never change, such as those in the environment.
public struct StaticCredentials: CredentialsSource {
    private let value: Credentials

    /// Credentials that never change.
    public init(_ value: Credentials) {
        self.value = value
    }

    /// The credentials.
    public func credentials() async throws(CredentialsError) -> Credentials { value }

    /// There are no others.
    public func renewed(after expired: Credentials) async throws(CredentialsError) -> Credentials? { nil }
}
