public import IAMModel

/// How every resource came out of a run, or would come out: one typed list a kind, in the order of the plan.
public struct Outcomes: Sendable {
    /// OIDC providers.
    public var providers: [Outcome<OIDCProvider>] = []
    /// Boundary policies.
    public var boundaries: [Outcome<BoundaryPolicy>] = []
    /// Operator roles.
    public var roles: [Outcome<OperatorRole>] = []
    /// Permission sets.
    public var permissionSets: [Outcome<PermissionSet>] = []
    /// Groups of people.
    public var groups: [Outcome<Group>] = []
    /// Memberships of native groups.
    public var memberships: [Outcome<Membership>] = []
    /// Assignments.
    public var assignments: [Outcome<Assignment>] = []
    /// Sets that have to reach their accounts.
    public var provisionings: [Outcome<Provisioning>] = []
    /// What is ours and not asked for.
    public var removals = RemovalOutcomes()

    /// Nothing.
    package init() {}

    /// What a plan would come to, if everything goes well.
    public init(planned plan: Plan) {
        providers = plan.providers.map { Outcome(planned: $0) }
        boundaries = plan.boundaries.map { Outcome(planned: $0) }
        roles = plan.roles.map { Outcome(planned: $0) }
        permissionSets = plan.permissionSets.map { Outcome(planned: $0) }
        groups = plan.groups.map { Outcome(planned: $0) }
        memberships = plan.memberships.map { Outcome(planned: $0) }
        assignments = plan.assignments.map { Outcome(planned: $0) }
        provisionings = plan.provisionings.map { Outcome(planned: $0) }
        removals = RemovalOutcomes(planned: plan.removals)
    }
}

extension Outcomes {
    /// Every status, whatever the kind, in the order of the lists.
    public var statuses: [OutcomeStatus] {
        providers.map(\.status) + boundaries.map(\.status) + roles.map(\.status) + permissionSets.map(\.status)
            + groups.map(\.status) + memberships.map(\.status) + assignments.map(\.status)
            + provisionings.map(\.status) + removals.statuses
    }

    /// Whether anything failed, or is not known.
    public var hasFailures: Bool { statuses.contains(where: \.isFailure) }
}

extension OutcomeStatus {
    /// Whether it failed, or is not known.
    var isFailure: Bool {
        switch self {
        case .failed, .unknown: true
        case .created, .exists, .adopted, .updated, .replaced, .removed, .orphaned, .skipped: false
        }
    }
}
