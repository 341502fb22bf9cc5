import IAMModel

/// The track in the accounts: providers beside boundaries, then roles, one after the other in an account, accounts side by
/// side.
struct AccountTrack {
    let applier: Applier

    func run() async -> Outcomes {
        let ordered = AccountSteps.byAccount(applier.plan).sorted { $0.key < $1.key }
        let done = await inParallel(ordered, width: applier.options.parallel) { await run($0.value, in: $0.key) }
        var outcomes = Outcomes()
        outcomes.providers = done.flatMap(\.providers)
        outcomes.boundaries = done.flatMap(\.boundaries)
        outcomes.roles = done.flatMap(\.roles)
        return outcomes
    }

    /// A role needs its provider and its boundary, which don't need each other.
    private func run(_ steps: AccountSteps, in account: AccountID) async -> Outcomes {
        let context = applier.sessions.context(in: account)
        var outcomes = Outcomes()
        async let providers = perform(steps.providers, in: context)
        async let boundaries = perform(steps.boundaries, in: context)
        outcomes.providers = await providers
        outcomes.boundaries = await boundaries
        let hindrances = Hindrances(outcomes.providers, by: \.arn) + Hindrances(outcomes.boundaries, by: \.arn)
        outcomes.roles = await perform(
            steps.roles, in: context, afterCreations: outcomes.statuses.contains(.created)
        ) { hindrances[$0.boundary] ?? hindrances[$0.trusted.provider] }
        return outcomes
    }

    private func perform<Kind: ResourceKind>(
        _ steps: ArraySlice<Step<Kind>>, in context: Kind.Context, afterCreations: Bool = false,
        hindrance: (Kind) -> String? = { _ in nil }
    ) async -> [Outcome<Kind>] {
        var outcomes: [Outcome<Kind>] = []
        for step in steps {
            outcomes.append(
                await applier.perform(
                    step, hindrance: hindrance(step.desired), in: context, afterCreations: afterCreations))
        }
        return outcomes
    }
}
