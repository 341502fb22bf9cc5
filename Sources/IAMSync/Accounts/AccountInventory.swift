public import AWSClient
public import IAMModel

/// What an account has, as far as operators are concerned: read in bulk, once a run.
public struct AccountInventory: Sendable {
    /// The account.
    public let account: AccountID
    /// Its roles, users and customer managed policies, as far as they were read.
    let listing: AccountListing
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
    /// Every role, user and customer managed policy; where not ``isWhole``, some of them, and those with a wanted name.
    ///
    /// The documents of policies are not kept.
    public var details: AccountAuthorizationDetails { listing.details }

    /// Whether every role, user and customer managed policy was seen. Where not, what concerns others than the wanted
    /// ones is not known: nothing can be said to be nobody's, or to be used by nobody.
    public var isWhole: Bool { listing.isWhole }

    /// What the account has under a provider's issuer.
    func reading(of provider: OIDCProvider) -> Reading<OIDCProvider.Observed> {
        guard let found = providers[provider.issuer] else { return .unknown("\(provider.issuer) was not read") }
        return found.map { OIDCProvider.Observed($0, of: provider, in: context) }
    }

    /// What the account has under a boundary's name.
    func reading(of boundary: BoundaryPolicy) -> Reading<BoundaryPolicy.Observed> {
        switch listing.policy(named: boundary.name) {
        case .absent: .absent
        case .unknown(let reason): .unknown(reason)
        case .present(let found):
            (policyTags[boundary.name] ?? .unknown("\(boundary.name) was not read"))
                .map { tags in
                    BoundaryPolicy.Observed(found, document: listing.document(of: boundary), tags: tags, in: context)
                }
        }
    }

    /// What the account has under a role's name.
    func reading(of role: OperatorRole) -> Reading<OperatorRole.Observed> {
        switch listing.role(named: role.name) {
        case .absent: .absent
        case .unknown(let reason): .unknown(reason)
        case .present(let found):
            (maxSessions[role.name] ?? .unknown("\(role.name) was not read"))
                .map { OperatorRole.Observed(found, of: role, maxSessionSeconds: $0, in: context) }
        }
    }
}
