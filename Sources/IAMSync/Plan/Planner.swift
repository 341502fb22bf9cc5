import IAMModel

/// Compares what must be with what is known, kind by kind. Pure.
struct Planner {
    let observed: ObservedState
    let options: RunOptions

    /// The plan for the chosen parts of the definition.
    func plan() -> Plan {
        var plan = Plan()
        planAccounts(into: &plan)
        planIdentityCenter(into: &plan)
        plan.skipped = desired.skipped
        return plan
    }

    /// What the chosen parts of the definition ask for.
    private var desired: DesiredState { observed.desired.selecting(options.selection) }

    // MARK: Accounts

    private func planAccounts(into plan: inout Plan) {
        let desired = desired
        plan.providers = steps(for: desired.providers) { observed.reading(of: $0) }
        plan.boundaries = steps(for: desired.boundaries) { observed.reading(of: $0) }
        let hindrances = Hindrances(plan.providers, by: \.arn) + Hindrances(plan.boundaries, by: \.arn)
        plan.roles = steps(for: desired.roles) { observed.reading(of: $0) }
        guard !hindrances.isEmpty else { return }
        plan.roles = plan.roles.map { step in
            step.hindered(by: hindrances[step.desired.trusted.provider] ?? hindrances[step.desired.boundary])
        }
    }

    // MARK: Identity Center

    private func planIdentityCenter(into plan: inout Plan) {
        let desired = desired
        plan.permissionSets = steps(for: desired.permissionSets) { set in observed.inCenter { $0.reading(of: set) } }
            .map(ownChangesOnly)
        plan.groups = steps(for: desired.groups) { group in observed.inCenter { $0.reading(of: group) } }
        let groups = Hindrances(plan.groups, by: \.name)
        let sets = Hindrances(plan.permissionSets, by: \.name.text)
        plan.memberships = steps(for: desired.memberships) { member in observed.inCenter { $0.reading(of: member) } }
            .map { $0.hindered(by: groups[$0.desired.group]) }
        plan.assignments = steps(for: desired.assignments) { one in observed.inCenter { $0.reading(of: one) } }
        if !groups.isEmpty || !sets.isEmpty {
            plan.assignments = plan.assignments.map { step in
                step.hindered(by: groups[step.desired.group] ?? sets[step.desired.permissionSet.text])
            }
        }
        plan.provisionings = plan.permissionSets.compactMap { step in
            guard let inventory = observed.center.value else { return nil }
            return Provisioning.step(for: step, in: inventory)
        }
    }

    /// A set that exists is changed by a run that includes its owner: a tenant, or core where tenants share it.
    private func ownChangesOnly(_ step: Step<PermissionSet>) -> Step<PermissionSet> {
        guard step.observed != nil, step.writes, !options.selection.changes(step.desired) else { return step }
        return Step(desired: step.desired, observed: step.observed, action: .keep, changes: [])
    }

    // MARK: Any kind

    private func steps<Kind: ResourceKind>(
        for desired: [Kind], reading: (Kind) -> Reading<Kind.Observed>
    ) -> [Step<Kind>] {
        desired.map { one in
            if let home = one.home, let inactive = observed.facts.hindrance(in: home) {
                return Step(desired: one, observed: nil, action: .skip(inactive), changes: [])
            }
            let step = Step(one, from: reading(one))
            guard step.action == .adopt, !options.adopts else { return step }
            let reason = "exists without our tag; --adopt takes it over"
            return Step(desired: one, observed: step.observed, action: .skip(reason), changes: [])
        }
    }
}

/// Why resources of a kind can't be counted on, by what others name them by.
struct Hindrances<Key: Hashable & Sendable>: Sendable {
    private var reasons: [Key: String]

    private init(_ reasons: [Key: String]) {
        self.reasons = reasons
    }

    init<Kind: ResourceKind>(_ steps: [Step<Kind>], by key: (Kind) -> Key) {
        var found: [Key: String] = [:]
        for step in steps {
            guard step.action != .keep, !step.writes else { continue }
            found[key(step.desired)] = Outcome(planned: step).hindrance
        }
        reasons = found
    }

    init<Kind: ResourceKind>(_ outcomes: [Outcome<Kind>], by key: (Kind) -> Key) {
        var found: [Key: String] = [:]
        for outcome in outcomes { found[key(outcome.desired)] = outcome.hindrance }
        reasons = found
    }

    subscript(key: Key) -> String? { reasons[key] }

    /// Whether everything can be counted on.
    var isEmpty: Bool { reasons.isEmpty }

    static func + (left: Hindrances, right: Hindrances) -> Hindrances {
        Hindrances(left.reasons.merging(right.reasons) { first, _ in first })
    }
}

extension Step {
    /// The same step, or one that is skipped because of what it needs.
    func hindered(by reason: String?) -> Step {
        guard let reason, action == .keep || writes else { return self }
        return Step(desired: desired, observed: observed, action: .skip(reason), changes: [])
    }
}

extension OrganizationFacts {
    /// Why nothing can be done in an account; `nil` where it is active, or its state is not known.
    func hindrance(in account: AccountID) -> String? {
        guard let known = accounts[account], !known.isActive else { return nil }
        return "account \(account) is \(known.state)"
    }
}
