import IAMModel

/// What a plan means to do in one account.
struct AccountSteps: Sendable {
    var providers: [Step<OIDCProvider>] = []
    var boundaries: [Step<BoundaryPolicy>] = []
    var roles: [Step<OperatorRole>] = []

    /// The steps of each account that has any: found once, for all that look at accounts one by one.
    static func byAccount(_ plan: Plan) -> [AccountID: AccountSteps] {
        var found: [AccountID: AccountSteps] = [:]
        for step in plan.providers { found[step.desired.account, default: AccountSteps()].providers.append(step) }
        for step in plan.boundaries { found[step.desired.account, default: AccountSteps()].boundaries.append(step) }
        for step in plan.roles { found[step.desired.account, default: AccountSteps()].roles.append(step) }
        return found
    }
}
