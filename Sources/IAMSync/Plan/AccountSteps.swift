import IAMModel

/// What a plan means to do in one account: a part of each of its lists, which stands together there.
struct AccountSteps: Sendable {
    private(set) var providers: ArraySlice<Step<OIDCProvider>> = []
    private(set) var boundaries: ArraySlice<Step<BoundaryPolicy>> = []
    private(set) var roles: ArraySlice<Step<OperatorRole>> = []

    /// The steps of each account that has any: found once, for all that look at accounts one by one.
    static func byAccount(_ plan: Plan) -> [AccountID: AccountSteps] {
        var found: [AccountID: AccountSteps] = [:]
        for (account, part) in plan.providers.runs(by: \.desired.account) {
            found[account, default: AccountSteps()].providers.add(part)
        }
        for (account, part) in plan.boundaries.runs(by: \.desired.account) {
            found[account, default: AccountSteps()].boundaries.add(part)
        }
        for (account, part) in plan.roles.runs(by: \.desired.account) {
            found[account, default: AccountSteps()].roles.add(part)
        }
        return found
    }
}
