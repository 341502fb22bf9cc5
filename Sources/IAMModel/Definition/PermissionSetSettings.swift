/// A permission set of the standard table.
public enum StandardSet: String, Hashable, Sendable, CaseIterable {
    case platformAdmin = "PlatformAdmin"
    case platformContributor = "PlatformContributor"
    case platformReader = "PlatformReader"
    case tenantAdmin = "TenantAdmin"
    case tenantContributor = "TenantContributor"
    case tenantReader = "TenantReader"
}

/// `permission_sets.{name}`: what differs from the standard table for a set and its variants.
public struct PermissionSetSettings: Sendable {
    /// Which set.
    public var set: Located<StandardSet>
    /// AWS managed policies by name (with path) or ARN, when written.
    public var managedPolicies: [Located<String>]?
    /// `session_hours`, when written.
    public var session: Located<SessionLength>?
    /// The path of an inline policy, when written.
    public var inlinePolicy: Located<String>?

    /// What differs from the standard table.
    public init(
        set: Located<StandardSet>, managedPolicies: [Located<String>]? = nil, session: Located<SessionLength>? = nil,
        inlinePolicy: Located<String>? = nil
    ) {
        self.set = set
        self.managedPolicies = managedPolicies
        self.session = session
        self.inlinePolicy = inlinePolicy
    }
}

/// `jit`: what holds for access on request everywhere.
public struct JITSettings: Sendable {
    /// `limits.{tier}_{admin or contributor}`: what an override may not loosen.
    public struct Limit: Sendable {
        /// The tier that the key names.
        public var tier: Located<Slug>
        /// `.admins` or `.contributors`.
        public var role: GroupRole
        /// The loosest approval, when written.
        public var approval: Located<Approval>?
        /// The longest window, when written.
        public var window: Located<SessionLength>?

        /// A limit of overrides.
        public init(
            tier: Located<Slug>, role: GroupRole, approval: Located<Approval>? = nil,
            window: Located<SessionLength>? = nil
        ) {
            self.tier = tier
            self.role = role
            self.approval = approval
            self.window = window
        }
    }

    /// The external approval tool in front of Identity Center, when written.
    public var approvalWorkflow: Located<String>?
    /// The limits, in the order written.
    public var limits: [Limit]

    /// What holds for access on request.
    public init(approvalWorkflow: Located<String>? = nil, limits: [Limit] = []) {
        self.approvalWorkflow = approvalWorkflow
        self.limits = limits
    }
}
