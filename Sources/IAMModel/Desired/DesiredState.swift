/// Everything that must exist on AWS, always whole and in one stable order: the same definition gives the same value.
public struct DesiredState: Sendable {
    /// By account, then issuer.
    public var providers: [OIDCProvider] = []
    /// By account, then name.
    public var boundaries: [BoundaryPolicy] = []
    /// By account, then name.
    public var roles: [OperatorRole] = []
    /// By name.
    public var permissionSets: [PermissionSet] = []
    /// By name.
    public var groups: [Group] = []
    /// By group, then member; empty where groups come by SCIM.
    public var memberships: [Membership] = []
    /// The individuals listed for native groups with a JIT rule that `jit_groups: empty` keeps without members, by group,
    /// then member: they are eligible, and an open item names them.
    public var withheldMemberships: [Membership] = []
    /// By account, then group, then set.
    public var assignments: [Assignment] = []
    /// Groups of the JIT table, by name.
    public var gatedGroups: [GatedGroup] = []
    /// What is asked for and can't be made, by kind, then name, then account.
    public var skipped: [SkippedItem] = []

    /// Nothing.
    package init() {}
}
