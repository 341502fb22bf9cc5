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
    /// What is ours and no longer desired: named, not removed.
    public var orphans: [Orphan] = []
    /// What the definition asks for and can't be made.
    public var skipped: [SkippedItem] = []

    /// An empty plan.
    public init() {}
}

extension Plan {
    /// How many resources would be written.
    public var writes: Int {
        Outcomes(planned: self).statuses.filter(\.isChange).count
    }
}

/// A resource of ours that the definition no longer asks for.
public struct Orphan: Hashable, Comparable, Sendable {
    /// What people call its kind.
    public let kindName: String
    /// Its name; for an assignment `{group} → {set}`.
    public let name: String
    /// Its account, where it has one.
    public let account: AccountID?
    /// For an assignment: the group, as far as its name is known, or its id.
    public let group: String?
    /// For an assignment: the set's name.
    public let permissionSet: String?
    /// For a role: the ARN of the boundary that it carries.
    public let boundary: String?

    /// A resource that is no longer asked for.
    public init(
        kindName: String, name: String, account: AccountID? = nil, group: String? = nil, permissionSet: String? = nil,
        boundary: String? = nil
    ) {
        self.kindName = kindName
        self.name = name
        self.account = account
        self.group = group
        self.permissionSet = permissionSet
        self.boundary = boundary
    }

    /// Orders by account, then kind, then name.
    public static func < (left: Orphan, right: Orphan) -> Bool {
        (left.account?.text ?? "", left.kindName, left.name) < (right.account?.text ?? "", right.kindName, right.name)
    }
}
