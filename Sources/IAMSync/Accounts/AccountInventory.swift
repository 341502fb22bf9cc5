public import AWSClient
public import IAMModel

/// What an account has, as far as operators are concerned: read in bulk, once a run.
public struct AccountInventory: Sendable {
    /// The account.
    public let account: AccountID
    /// Every role, user and customer managed policy.
    public let details: AccountAuthorizationDetails
    /// The longest session of the roles that operators have, in seconds, by name: the details lack it.
    public let maxSessions: [String: Reading<Int>]
    /// The tags of the boundary policies that operators have, by name: the details lack them.
    public let policyTags: [String: Reading<[Tag]>]
    /// What stands under the declared issuers.
    public let providers: [Issuer: Reading<OIDCProviderDescription>]
    /// The access keys of the users that stand for an operator, by user name.
    public let accessKeys: [String: Reading<[AccessKey]>]
    /// The session that it was read in.
    let context: AccountContext
}

extension AccountInventory {
    /// What the account has under a provider's issuer.
    func reading(of provider: OIDCProvider) -> Reading<OIDCProvider.Observed> {
        guard let found = providers[provider.issuer] else { return .unknown("\(provider.issuer) was not read") }
        return found.map { OIDCProvider.Observed($0, of: provider.issuer, in: context) }
    }

    /// What the account has under a boundary's name.
    func reading(of boundary: BoundaryPolicy) -> Reading<BoundaryPolicy.Observed> {
        guard let found = details.policy(named: boundary.name) else { return .absent }
        guard let tags = policyTags[boundary.name] else { return .unknown("\(boundary.name) was not read") }
        return tags.map { BoundaryPolicy.Observed(found, tags: $0, in: context) }
    }

    /// What the account has under a role's name.
    func reading(of role: OperatorRole) -> Reading<OperatorRole.Observed> {
        guard let found = details.role(named: role.name) else { return .absent }
        guard let session = maxSessions[role.name] else { return .unknown("\(role.name) was not read") }
        return session.map { OperatorRole.Observed(found, maxSessionSeconds: $0, in: context) }
    }
}

extension AccountAuthorizationDetails {
    /// The role that IAM takes for the one of this name.
    func role(named name: String) -> IAMRole? { roles.first { Self.isSame($0.name, name) } }

    /// The customer managed policy that IAM takes for the one of this name.
    func policy(named name: String) -> LocalPolicyDetails? { policies.first { Self.isSame($0.name, name) } }

    /// Whether IAM takes two names for the same: they are unique without regard to case.
    static func isSame(_ left: String, _ right: String) -> Bool { left.lowercased() == right.lowercased() }
}
