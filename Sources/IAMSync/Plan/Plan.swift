public import IAMModel

/// Everything that a run means to do: one typed list a kind, in the order of the desired state.
public struct Plan: Sendable {
    /// OIDC providers.
    public var providers: [Step<OIDCProvider>] = []
    /// Boundary policies.
    public var boundaries: [Step<BoundaryPolicy>] = []
    /// Operator roles.
    public var roles: [Step<OperatorRole>] = []
    /// Permission sets.
    public var permissionSets: [Step<PermissionSet>] = []
    /// Groups of people.
    public var groups: [Step<Group>] = []
    /// Memberships of native groups.
    public var memberships: [Step<Membership>] = []
    /// Assignments.
    public var assignments: [Step<Assignment>] = []
    /// Sets that have to reach their accounts.
    public var provisionings: [Step<Provisioning>] = []
    /// What is ours and no longer desired: named, or removed.
    public var removals = Removals()
    /// What the definition asks for and can't be made.
    public var skipped: [SkippedItem] = []
    /// Why the run has to stop, without anything to do; `nil` where it may go on.
    public var stop: String?

    /// An empty plan.
    package init() {}
}

extension Plan {
    /// Whether what was asked for is held back: the run stops, or there is more to remove than it may. Such a run has not
    /// done its work, however little went wrong.
    public var isHeldBack: Bool { stop != nil || removals.excess != nil }

    /// How many resources would be written or removed.
    public var writes: Int { statuses.count(where: \.isChange) }

    /// How every resource would come out, if everything goes well, in the order of the lists.
    var statuses: [OutcomeStatus] {
        providers.map(\.planned) + boundaries.map(\.planned) + roles.map(\.planned) + permissionSets.map(\.planned)
            + groups.map(\.planned) + memberships.map(\.planned) + assignments.map(\.planned)
            + provisionings.map(\.planned) + removals.planned
    }
}
