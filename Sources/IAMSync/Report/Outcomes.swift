public import IAMModel

/// How every resource came out of a run, or would come out: one typed list a kind, in the order of the plan.
public struct Outcomes: Sendable {
    public var providers: [Outcome<OIDCProvider>] = []
    public var boundaries: [Outcome<BoundaryPolicy>] = []
    public var roles: [Outcome<OperatorRole>] = []
    public var permissionSets: [Outcome<PermissionSet>] = []
    public var groups: [Outcome<Group>] = []
    public var memberships: [Outcome<Membership>] = []
    public var assignments: [Outcome<Assignment>] = []
    public var provisionings: [Outcome<Provisioning>] = []

    /// Nothing.
    public init() {}

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
    }
}

extension Outcomes {
    /// Every status, whatever the kind, in the order of the lists.
    public var statuses: [OutcomeStatus] {
        providers.map(\.status) + boundaries.map(\.status) + roles.map(\.status) + permissionSets.map(\.status)
            + groups.map(\.status) + memberships.map(\.status) + assignments.map(\.status)
            + provisionings.map(\.status)
    }

    /// Whether anything failed, or is not known.
    public var hasFailures: Bool {
        statuses.contains { status in
            switch status {
            case .failed, .unknown: true
            case .created, .exists, .adopted, .updated, .replaced, .skipped: false
            }
        }
    }
}
