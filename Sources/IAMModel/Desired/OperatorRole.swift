/// The role of one pipeline: it trusts exactly that pipeline, and stays inside its boundary.
public struct OperatorRole: Hashable, Sendable {
    /// The account that it stands in.
    public let account: AccountID
    /// `{prefix}-operator`.
    public let name: String
    /// Its name in IAM; the path is `/`.
    public let arn: ARN
    /// The pipeline that it trusts.
    public let trusted: TrustedPipeline
    /// The boundary that it carries from its first moment.
    public let boundary: ARN
    /// Its managed policies, exactly these, sorted.
    public let managedPolicies: [ARN]
    /// How long a session may last.
    public let maxSession: SessionLength
    /// What it is tagged with, sorted.
    public let tags: [Tag]
    /// The place that it works at.
    public let coordinate: Coordinate

    /// A role that must exist.
    package init(
        account: AccountID, name: String, partition: Partition, trusted: TrustedPipeline, boundary: ARN,
        managedPolicies: [ARN], maxSession: SessionLength, tags: [Tag], coordinate: Coordinate
    ) {
        self.account = account
        self.name = name
        arn = ARN(iam: "role/\(name)", in: account, of: partition)
        self.trusted = trusted
        self.boundary = boundary
        self.managedPolicies = managedPolicies
        self.maxSession = maxSession
        self.tags = tags
        self.coordinate = coordinate
    }

    /// The trust policy, exactly.
    public var trustPolicy: PolicyDocument { PolicyDocument(trusting: trusted) }
}

/// The one pipeline that a role trusts.
public struct TrustedPipeline: Hashable, Sendable {
    /// The provider of the role's account that vouches for its tokens.
    public let provider: ARN
    /// The issuer of its tokens.
    public let issuer: Issuer
    /// Every exact form of the `sub` claim, in the order in which the trust policy lists them; never empty.
    public let subjects: [String]
    /// The `aud` claim, exactly.
    public let audience: String

    /// A pipeline that a role trusts.
    package init(provider: ARN, issuer: Issuer, subjects: [String], audience: String) {
        self.provider = provider
        self.issuer = issuer
        self.subjects = subjects
        self.audience = audience
    }
}
