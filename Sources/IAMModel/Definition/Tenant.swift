/// tenants/NAME.yaml: a tenant of the platform.
public struct Tenant: Sendable {
    /// Its name, which is also its file's.
    public var name: Located<Slug>
    /// The sectors it works in, in the order written.
    public var sectors: [Located<Slug>]
    /// Members of `{tenant}-{tier}-admins`.
    public var admins: [Located<String>]
    /// Members of `{tenant}-{tier}-contributors`.
    public var contributors: [Located<String>]
    /// Members of `{tenant}-readers` besides all the others.
    public var readers: [Located<String>]
    /// The runner of each tier that has one, in the order written.
    public var workloadIdentities: [TierIdentity]
    /// What differs from the default JIT rules, in the order written.
    public var jitOverrides: [JITOverride]
    /// Where the file begins.
    public var location: SourceLocation

    /// The content of a tenant's file.
    public init(
        name: Located<Slug>, sectors: [Located<Slug>], admins: [Located<String>] = [],
        contributors: [Located<String>] = [], readers: [Located<String>] = [],
        workloadIdentities: [TierIdentity] = [], jitOverrides: [JITOverride] = [], location: SourceLocation
    ) {
        self.name = name
        self.sectors = sectors
        self.admins = admins
        self.contributors = contributors
        self.readers = readers
        self.workloadIdentities = workloadIdentities
        self.jitOverrides = jitOverrides
        self.location = location
    }

    /// The members listed for a role of people; none for operators.
    public func members(_ role: GroupRole) -> [Located<String>] {
        switch role {
        case .operator: []
        case .admins: admins
        case .contributors: contributors
        case .readers: readers
        }
    }

    /// The name of the one group across its tiers: `{tenant}-readers`.
    public var readersGroupName: String { name.value.text + GroupRole.readers.suffix }
}

/// `workload_identity.{tier}`: the runner of one tier.
public struct TierIdentity: Sendable {
    /// The tier.
    public var tier: Located<Slug>
    /// The runner's identity.
    public var identity: WorkloadIdentity

    /// The runner of one tier.
    public init(tier: Located<Slug>, identity: WorkloadIdentity) {
        self.tier = tier
        self.identity = identity
    }
}

/// `jit_overrides.{tier}_{admin or contributor}`: what differs from the default JIT rule of one group.
public struct JITOverride: Sendable {
    /// The tier that the key names.
    public var tier: Located<Slug>
    /// `.admins` or `.contributors`.
    public var role: GroupRole
    /// Who has to approve, when written.
    public var approval: Located<Approval>?
    /// How long access lasts, when written.
    public var window: Located<SessionLength>?
    /// Whether a reason must be given, when written.
    public var justificationRequired: Located<Bool>?
    /// The rule book that applies, when written.
    public var compliance: Located<Compliance>?

    /// An override of one group's JIT rule.
    public init(
        tier: Located<Slug>, role: GroupRole, approval: Located<Approval>? = nil,
        window: Located<SessionLength>? = nil, justificationRequired: Located<Bool>? = nil,
        compliance: Located<Compliance>? = nil
    ) {
        self.tier = tier
        self.role = role
        self.approval = approval
        self.window = window
        self.justificationRequired = justificationRequired
        self.compliance = compliance
    }

    /// The key as written: `live_admin`. It stands at ``tier``'s place.
    public var key: String { "\(tier.value)_\(role == .admins ? "admin" : "contributor")" }
}
