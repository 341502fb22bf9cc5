/// An OIDC identity provider that must exist: one for an issuer and account, however many operators share it.
///
/// Its thumbprints are no part of this value: they are read from the issuer when the run observes AWS.
public struct OIDCProvider: Hashable, Sendable {
    /// The account that it stands in.
    public let account: AccountID
    /// Whose tokens it accepts.
    public let issuer: Issuer
    /// Its name in IAM: `arn:{partition}:iam::{account}:oidc-provider/{issuer without https://}`.
    public let arn: ARN
    /// Every audience that an operator of the account declares for the issuer, sorted.
    public let clientIDs: [String]
    /// What it is tagged with, sorted.
    public let tags: [Tag]
    /// Every part of the definition that uses it.
    public let scopes: Set<Scope>

    /// A provider that must exist.
    public init(
        account: AccountID, issuer: Issuer, partition: Partition, clientIDs: [String], tags: [Tag], scopes: Set<Scope>
    ) {
        self.account = account
        self.issuer = issuer
        arn = ARN(iam: "oidc-provider/\(issuer.hostAndPath)", in: account, of: partition)
        self.clientIDs = clientIDs
        self.tags = tags
        self.scopes = scopes
    }
}
