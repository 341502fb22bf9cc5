import IAMModel

/// The track in Identity Center: sets and groups, then memberships, then assignments, then provisioning.
struct IdentityCenterTrack {
    let applier: Applier

    func run() async -> Outcomes {
        guard let inventory = applier.observed.center.value else { return unread }
        var context = inventory.context
        var outcomes = Outcomes()
        let first = context
        async let sets = perform(plan.permissionSets, in: first, afterCreations: false) { _ in nil }
        async let groups = perform(plan.groups, in: first, afterCreations: false) { _ in nil }
        outcomes.permissionSets = await sets
        outcomes.groups = await groups
        context = context.with(directory: directory(of: context, outcomes))

        let isNew = outcomes.statuses.contains(.created)
        let groupHindrances = Hindrances(outcomes.groups, by: \.name)
        let setHindrances = Hindrances(outcomes.permissionSets, by: \.name.text)
        outcomes.memberships = await perform(plan.memberships, in: context, afterCreations: isNew) {
            groupHindrances[$0.group]
        }
        outcomes.assignments = await perform(plan.assignments, in: context, afterCreations: isNew) {
            groupHindrances[$0.group] ?? setHindrances[$0.permissionSet.text]
        }
        outcomes.provisionings = await perform(plan.provisionings, in: context, afterCreations: false) {
            setHindrances[$0.permissionSet.text]
        }
        return outcomes
    }

    private var plan: Plan { applier.plan }

    /// What was known before, and what this run has made.
    private func directory(of context: CenterContext, _ outcomes: Outcomes) -> CenterDirectory {
        var directory = context.directory
        for outcome in outcomes.permissionSets {
            guard let set = outcome.after else { continue }
            directory = directory.adding(set: outcome.desired.name.text, arn: set.arn)
        }
        for outcome in outcomes.groups {
            guard let group = outcome.after else { continue }
            directory = directory.adding(group: outcome.desired.name, id: group.id)
        }
        return directory
    }

    /// Nothing is written where nothing could be read.
    private var unread: Outcomes {
        var outcomes = Outcomes(planned: plan)
        outcomes.providers = []
        outcomes.boundaries = []
        outcomes.roles = []
        return outcomes
    }

    private func perform<Kind: ResourceKind>(
        _ steps: [Step<Kind>], in context: Kind.Context, afterCreations: Bool,
        hindrance: @escaping @Sendable (Kind) -> String?
    ) async -> [Outcome<Kind>] {
        await inParallel(steps, width: Self.width) { step in
            await applier.perform(
                step, hindrance: hindrance(step.desired), in: context, afterCreations: afterCreations)
        }
    }

    /// How many items are under way at once; how many calls that makes is the lane's and the windows' to say.
    private static let width = 16
}
