public import AWSClient
public import IAMModel

/// What an account has, as far as operators are concerned: read in bulk, once a run.
public struct AccountInventory: Sendable {
    /// The account.
    public let account: AccountID
    /// Every role, without its longest session.
    public let roles: [RoleDetail]
    /// Every user.
    public let users: [UserDetail]
    /// Every customer managed policy with all its versions.
    public let policies: [ManagedPolicyDetail]
    /// The longest session of the roles that operators have, in seconds, by name.
    public let maxSessions: [String: Reading<Int>]
    /// What stands under the declared issuers.
    public let providers: [Issuer: Reading<OIDCProviderDescription>]
    /// The access keys of the users that stand for an operator, by user name.
    public let accessKeys: [String: Reading<[AccessKeyRecord]>]
    /// The session that it was read in.
    let context: AccountContext
}

extension AccountInventory {
    /// What the account has under a provider's issuer.
    func reading(of provider: OIDCProvider) -> Reading<OIDCProvider.Observed> {
        switch providers[provider.issuer] {
        case .present(let found): .present(OIDCProvider.Observed(found, of: provider.issuer, in: context))
        case .absent: .absent
        case .unknown(let reason): .unknown(reason)
        case nil: .unknown("\(provider.issuer) was not read")
        }
    }

    /// What the account has under a boundary's name.
    func reading(of boundary: BoundaryPolicy) -> Reading<BoundaryPolicy.Observed> {
        guard let found = policies.first(where: { Self.isSame($0.name, boundary.name) }) else { return .absent }
        return .present(BoundaryPolicy.Observed(found, in: context))
    }

    /// What the account has under a role's name.
    func reading(of role: OperatorRole) -> Reading<OperatorRole.Observed> {
        guard let found = roles.first(where: { Self.isSame($0.name, role.name) }) else { return .absent }
        switch maxSessions[role.name] {
        case .present(let seconds):
            return .present(OperatorRole.Observed(found, maxSessionSeconds: seconds, in: context))
        case .absent: return .absent
        case .unknown(let reason): return .unknown(reason)
        case nil: return .unknown("\(role.name) was not read")
        }
    }

    /// Whether IAM takes two names for the same: they are unique without regard to case.
    static func isSame(_ left: String, _ right: String) -> Bool {
        left.utf8.elementsEqual(right.utf8) || left.lowercased() == right.lowercased()
    }

    /// What is ours here by its tags, and that the definition no longer asks for.
    ///
    /// Providers are not among them: only declared issuers are read.
    func orphans(desired: DesiredState) -> [Orphan] {
        let wanted = Set(desired.roles.filter { $0.account == account }.map(\.name))
        let wantedPolicies = Set(desired.boundaries.filter { $0.account == account }.map(\.name))
        let roleOrphans = roles.filter { isOurs($0.tags) && !wanted.contains($0.name) }.map {
            Orphan(kindName: OperatorRole.kindName, name: $0.name, account: account)
        }
        let policyOrphans = policies.filter { isOurs($0.tags) && !wantedPolicies.contains($0.name) }.map {
            Orphan(kindName: BoundaryPolicy.kindName, name: $0.name, account: account)
        }
        return roleOrphans + policyOrphans
    }

    private func isOurs(_ tags: [AWSTag]) -> Bool {
        Ownership(of: tags.map { Tag(key: $0.key, value: $0.value) }, installation: context.installation) == .ours
    }
}
