import IAMModel

/// What must exist in one account: a part of each list of the desired state, which stands together there.
struct AccountDesires: Sendable {
    private(set) var providers: ArraySlice<OIDCProvider> = []
    private(set) var boundaries: ArraySlice<BoundaryPolicy> = []
    private(set) var roles: ArraySlice<OperatorRole> = []

    /// What must exist in each account that anything must exist in: found once, for all that look at accounts one by one.
    static func byAccount(_ desired: DesiredState) -> [AccountID: AccountDesires] {
        var found: [AccountID: AccountDesires] = [:]
        for (account, part) in desired.providers.runs(by: \.account) {
            found[account, default: AccountDesires()].providers.add(part)
        }
        for (account, part) in desired.boundaries.runs(by: \.account) {
            found[account, default: AccountDesires()].boundaries.add(part)
        }
        for (account, part) in desired.roles.runs(by: \.account) {
            found[account, default: AccountDesires()].roles.add(part)
        }
        return found
    }
}
