import IAMModel

/// The track in Identity Center: sets and groups, then memberships, then assignments, then provisioning.
///
/// Provisionings don't run beside assignments: both change roles of the same accounts, where AWS lets one wait for the
/// other, and a waiting assignment would hold a place in the window.
struct IdentityCenterTrack {
    let applier: Applier

    func run() async -> Outcomes {
        guard let inventory = applier.observed.center.value else { return unread }
        var context = inventory.context
        let progress = applier.progress
        await context.operations.tell { progress(.waiting(for: $0)) }
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
        outcomes.assignments = await assign(in: context, standing: inventory.places, afterCreations: isNew) {
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
            if let set = outcome.after { directory.add(set: outcome.desired.name.text, arn: set.arn) }
        }
        var groups: [FoldedName: String] = [:]
        for outcome in outcomes.groups {
            if let group = outcome.after { groups[FoldedName(outcome.desired.name)] = group.id }
        }
        directory.add(groups: groups)
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

    /// Assigns in the order that keeps Identity Center's window full.
    ///
    /// - Parameters:
    ///   - context: The session.
    ///   - standing: The sets that stand in accounts already.
    ///   - afterCreations: Whether this run made sets or groups.
    ///   - hindrance: Why what an assignment needs is not there.
    /// - Returns: How each came out, in the order of the plan.
    private func assign(
        in context: CenterContext, standing: Set<AssignmentInventory.Place>, afterCreations: Bool,
        hindrance: @escaping @Sendable (Assignment) -> String?
    ) async -> [Outcome<Assignment>] {
        let steps = plan.assignments
        let writing = steps.indices.filter { steps[$0].writes }
        let items = ReadyQueue.Item.items(
            for: writing.lazy.map { steps[$0] }, standing: standing, in: context.directory)
        let written = await inTurn(writing, as: items, width: Self.width) { place in
            let step = steps[place]
            return await applier.perform(
                step, hindrance: hindrance(step.desired), in: context, afterCreations: afterCreations)
        }
        guard written.count < steps.count else { return written }
        var rest = written[...]
        return steps.compactMap { $0.writes ? rest.popFirst() : Outcome(planned: $0) }
    }

    /// How many items are under way at once: as many assignments as Identity Center bears, and one that is ready to follow
    /// when a place is free. How many calls that makes is the lane's to say.
    private static let width = 16
}

extension ReadyQueue.Item {
    /// What matters of assignments: the first of a set in an account makes the role there, those after it don't; one that
    /// replaces another removes a role.
    static func items(
        for steps: some Sequence<Step<Assignment>>, standing: Set<AssignmentInventory.Place>,
        in directory: CenterDirectory
    ) -> [ReadyQueue.Item] {
        var made: Set<AssignmentInventory.Place> = []
        return steps.map { step in
            let name = step.desired.permissionSet.text
            let account = step.desired.account.text
            let arn = directory.arn(ofSet: name)
            let stands = arn.map { standing.contains(.init(account: account, set: $0)) } ?? false
            let isFirst = !stands && made.insert(.init(account: account, set: name)).inserted
            let removes = step.observed?.replacesAnother == true
            return ReadyQueue.Item(account: account, set: name, changesRoles: isFirst || removes)
        }
    }
}
