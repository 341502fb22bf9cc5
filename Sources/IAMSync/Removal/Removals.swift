public import IAMModel

/// What is ours and not asked for: one typed list a kind, in the order of removing.
public struct Removals: Sendable {
    /// Assignments: of a set of ours in an account of our list.
    var assignments: [Removal<Assignment.Remains>] = []
    /// Members of native groups whom nobody declared; named only by a run that prunes.
    var memberships: [Removal<Membership.Remains>] = []
    /// Native groups.
    var groups: [Removal<Group.Remains>] = []
    /// Permission sets.
    var permissionSets: [Removal<PermissionSet.Remains>] = []
    /// Operator roles.
    var roles: [Removal<OperatorRole.Remains>] = []
    /// Boundary policies.
    var boundaries: [Removal<BoundaryPolicy.Remains>] = []
    /// Audiences of providers that stay; named only by a run that prunes.
    var audiences: [Removal<OIDCProvider.ExtraAudience>] = []
    /// OIDC providers; named only by a run that prunes.
    var providers: [Removal<OIDCProvider.Remains>] = []
    /// What could not be read: nothing of it is removed.
    public var unread: [UnreadPart] = []
    /// Sets that nobody has in an account any more after the run.
    public var lastAssignments: [LastAssignment] = []
    /// How many there are to remove where that is more than the run may: none is removed.
    public var excess: Int?

    /// Nothing is left over.
    init() {}
}

/// A part of AWS that a run which prunes could not read: nothing of it is removed.
public struct UnreadPart: Hashable, Comparable, Sendable {
    /// What could not be read, such as `OIDC providers`.
    public let what: String
    /// The account, where it belongs to one.
    public let account: AccountID?
    /// Why.
    public let reason: String

    /// A part that could not be read.
    init(what: String, account: AccountID? = nil, reason: String) {
        self.what = what
        self.account = account
        self.reason = reason
    }

    /// Orders by account, then what.
    public static func < (left: UnreadPart, right: UnreadPart) -> Bool {
        (left.account?.text ?? "", left.what, left.reason) < (right.account?.text ?? "", right.what, right.reason)
    }
}

extension Removals {
    /// What each would come to, in the order of the lists.
    var planned: [OutcomeStatus] { RemovalOutcomes(planned: self).statuses }

    /// How many would be removed.
    public var count: Int { planned.count { $0 == .removed } }

    /// Everything with what names it, what was seen, and whether it would be removed.
    public var entries: [(key: ResourceKey, observed: [String], removes: Bool)] {
        entries(assignments) + entries(memberships) + entries(groups) + entries(permissionSets) + entries(roles)
            + entries(boundaries) + entries(audiences) + entries(providers)
    }

    private func entries<Item: Removable>(
        _ removals: [Removal<Item>]
    ) -> [(key: ResourceKey, observed: [String], removes: Bool)] {
        removals.map { ($0.key, $0.item.observed, $0.removes) }
    }

    /// The same things, all kept for one reason.
    func kept(because reason: String) -> Removals {
        var result = self
        result.assignments = assignments.map { $0.kept(because: reason) }
        result.memberships = memberships.map { $0.kept(because: reason) }
        result.groups = groups.map { $0.kept(because: reason) }
        result.permissionSets = permissionSets.map { $0.kept(because: reason) }
        result.roles = roles.map { $0.kept(because: reason) }
        result.boundaries = boundaries.map { $0.kept(because: reason) }
        result.audiences = audiences.map { $0.kept(because: reason) }
        result.providers = providers.map { $0.kept(because: reason) }
        return result
    }
}
