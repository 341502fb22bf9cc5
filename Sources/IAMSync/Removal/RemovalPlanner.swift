import IAMModel

/// Looks for what is ours and not asked for, and says what the run means to do with it. Pure.
struct RemovalPlanner {
    let definition: Definition
    let observed: ObservedState
    let options: RunOptions
    let names: WantedNames
    let scopes: ScopeNames
    let skipped: SkippedItemGuard

    init(definition: Definition, observed: ObservedState, options: RunOptions) {
        self.definition = definition
        self.observed = observed
        self.options = options
        names = WantedNames(observed.desired)
        scopes = ScopeNames(definition)
        skipped = SkippedItemGuard(observed.desired.skipped)
    }

    /// A plan with its removals; without anything to do where the run has to stop.
    func complete(_ plan: Plan) -> Plan {
        var result = plan
        var removals = Removals()
        // Without it nothing is removed, and what is left over doesn't depend on what will be.
        let steps = options.prunes ? AccountSteps.byAccount(plan) : [:]
        for account in observed.accounts.keys.sorted() {
            guard let inventory = observed.accounts[account]?.value else { continue }
            AccountLeftovers(planner: self, inventory: inventory, steps: steps[account] ?? AccountSteps())
                .add(to: &removals)
        }
        if options.prunes { removals.unread += unread }
        if let inventory = observed.center.value {
            let leftovers = CenterLeftovers(planner: self, inventory: inventory, plan: plan)
            leftovers.add(to: &removals)
            if options.prunes, !options.allowsVanished, let reason = leftovers.vanished.reason {
                result.removals = removals
                return result.stopped(because: reason)
            }
        }
        result.removals = limited(removals)
        return result
    }

    /// Where nothing could be read, there may be something to remove that nobody sees.
    private var unread: [UnreadPart] {
        let accounts = observed.accounts.compactMap { account, reading in
            reading.reason.map { UnreadPart(what: "IAM", account: account, reason: $0) }
        }
        let center = observed.center.reason.map { UnreadPart(what: "Identity Center", reason: $0) }
        return accounts.sorted() + (center.map { [$0] } ?? [])
    }

    /// What the run means to do with one thing.
    ///
    /// - Parameters:
    ///   - item: What is there.
    ///   - reason: Why it has to stay; `nil` where it may go.
    ///   - doubt: Why it can't be known whether it may go; `nil` where it can.
    /// - Returns: It is removed only by a run that prunes, and when no guard is against it.
    func judged<Item: Removable>(_ item: Item, reason: String? = nil, doubt: String? = nil) -> Removal<Item> {
        guard options.prunes else { return Removal(item, action: .leave) }
        let part =
            SelectionGuard(selection: options.selection).reason(toKeep: item.scope)
            ?? CoreGuard(hasCore: definition.core != nil).reason(toKeep: item.scope)
        if let reason = part ?? reason { return Removal(item, action: .keep(reason)) }
        return Removal(item, action: doubt.map { .unknown($0) } ?? .remove)
    }

    private func limited(_ removals: Removals) -> Removals {
        let count = removals.count
        guard let reason = DeletionLimit(most: options.maxDeletions).reason(againstRemoving: count) else {
            return removals
        }
        var result = removals.kept(because: reason)
        result.excess = count
        return result
    }
}

extension Plan {
    /// The same plan with nothing to do.
    func stopped(because reason: String) -> Plan {
        var plan = self
        plan.stop = reason
        plan.providers = providers.map { $0.stopped(because: reason) }
        plan.boundaries = boundaries.map { $0.stopped(because: reason) }
        plan.roles = roles.map { $0.stopped(because: reason) }
        plan.permissionSets = permissionSets.map { $0.stopped(because: reason) }
        plan.groups = groups.map { $0.stopped(because: reason) }
        plan.memberships = memberships.map { $0.stopped(because: reason) }
        plan.assignments = assignments.map { $0.stopped(because: reason) }
        plan.provisionings = provisionings.map { $0.stopped(because: reason) }
        plan.removals = removals.kept(because: reason)
        plan.removals.lastAssignments = []
        return plan
    }
}

extension Step {
    /// The same step without anything to write.
    fileprivate func stopped(because reason: String) -> Step {
        writes ? Step(desired: desired, observed: observed, action: .skip(reason), changes: []) : self
    }
}
