import IAMModel

/// How everything that the definition doesn't ask for came out of a run, or would come out: one typed list a kind.
public struct RemovalOutcomes: Sendable {
    /// Assignments.
    var assignments: [RemovalOutcome<Assignment.Remains>] = []
    /// Members of native groups.
    var memberships: [RemovalOutcome<Membership.Remains>] = []
    /// Native groups.
    var groups: [RemovalOutcome<Group.Remains>] = []
    /// Permission sets.
    var permissionSets: [RemovalOutcome<PermissionSet.Remains>] = []
    /// Operator roles.
    var roles: [RemovalOutcome<OperatorRole.Remains>] = []
    /// Boundary policies.
    var boundaries: [RemovalOutcome<BoundaryPolicy.Remains>] = []
    /// Audiences of providers that stay.
    var audiences: [RemovalOutcome<OIDCProvider.ExtraAudience>] = []
    /// OIDC providers.
    var providers: [RemovalOutcome<OIDCProvider.Remains>] = []
    /// What could not be read.
    public var unread: [UnreadPart] = []

    /// Nothing.
    init() {}

    /// What removals would come to, if everything goes well.
    init(planned removals: Removals) {
        assignments = removals.assignments.map { RemovalOutcome($0.item, status: $0.planned) }
        memberships = removals.memberships.map { RemovalOutcome($0.item, status: $0.planned) }
        groups = removals.groups.map { RemovalOutcome($0.item, status: $0.planned) }
        permissionSets = removals.permissionSets.map { RemovalOutcome($0.item, status: $0.planned) }
        roles = removals.roles.map { RemovalOutcome($0.item, status: $0.planned) }
        boundaries = removals.boundaries.map { RemovalOutcome($0.item, status: $0.planned) }
        audiences = removals.audiences.map { RemovalOutcome($0.item, status: $0.planned) }
        providers = removals.providers.map { RemovalOutcome($0.item, status: $0.planned) }
        unread = removals.unread
    }
}

extension RemovalOutcomes {
    /// Everything with what names it and how it came out, in the order of the lists.
    public var entries: [(key: ResourceKey, status: OutcomeStatus)] {
        entries(assignments) + entries(memberships) + entries(groups) + entries(permissionSets) + entries(roles)
            + entries(boundaries) + entries(audiences) + entries(providers)
    }

    private func entries<Item: Removable>(
        _ outcomes: [RemovalOutcome<Item>]
    ) -> [(key: ResourceKey, status: OutcomeStatus)] {
        outcomes.map { ($0.item.key, $0.status) }
    }

    /// What failed, with the reason.
    static func failures<Item: Removable>(_ outcomes: [RemovalOutcome<Item>]) -> [(key: ResourceKey, reason: String)] {
        outcomes.compactMap { outcome in
            guard case .failed(let reason) = outcome.status else { return nil }
            return (outcome.item.key, reason)
        }
    }

    /// Every status, in the order of the lists.
    public var statuses: [OutcomeStatus] { entries.map(\.status) + unread.map { .unknown($0.reason) } }
}
