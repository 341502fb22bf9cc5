import IAMModel

/// The track in the accounts: providers, then boundaries, then roles, one after the other in an account, accounts side
/// by side.
struct AccountTrack {
    let applier: Applier

    func run() async -> Outcomes {
        let plan = applier.plan
        let accounts = Set(plan.providers.map(\.desired.account) + plan.boundaries.map(\.desired.account))
            .union(plan.roles.map(\.desired.account))
        let done = await inParallel(accounts.sorted(), width: applier.options.parallel) { account in
            await run(in: account)
        }
        var outcomes = Outcomes()
        outcomes.providers = done.flatMap(\.providers)
        outcomes.boundaries = done.flatMap(\.boundaries)
        outcomes.roles = done.flatMap(\.roles)
        return outcomes
    }

    private func run(in account: AccountID) async -> Outcomes {
        let context = applier.sessions.context(in: account)
        var outcomes = Outcomes()
        for step in applier.plan.providers where step.desired.account == account {
            outcomes.providers.append(
                await applier.perform(step, hindrance: nil, in: context, afterCreations: false))
        }
        for step in applier.plan.boundaries where step.desired.account == account {
            outcomes.boundaries.append(
                await applier.perform(step, hindrance: nil, in: context, afterCreations: false))
        }
        let hindrances = Hindrances(outcomes.providers, by: \.arn) + Hindrances(outcomes.boundaries, by: \.arn)
        let afterCreations = outcomes.statuses.contains(.created)
        for step in applier.plan.roles where step.desired.account == account {
            let hindrance = hindrances[step.desired.boundary] ?? hindrances[step.desired.trusted.provider]
            outcomes.roles.append(
                await applier.perform(step, hindrance: hindrance, in: context, afterCreations: afterCreations))
        }
        return outcomes
    }
}
