import IAMModel

/// What must exist in one account.
struct AccountDesires: Sendable {
    var providers: [OIDCProvider] = []
    var boundaries: [BoundaryPolicy] = []
    var roles: [OperatorRole] = []

    /// What must exist in each account that anything must exist in: found once, for all that look at accounts one by one.
    static func byAccount(_ desired: DesiredState) -> [AccountID: AccountDesires] {
        var found: [AccountID: AccountDesires] = [:]
        for one in desired.providers { found[one.account, default: AccountDesires()].providers.append(one) }
        for one in desired.boundaries { found[one.account, default: AccountDesires()].boundaries.append(one) }
        for one in desired.roles { found[one.account, default: AccountDesires()].roles.append(one) }
        return found
    }
}
