/// `sectors[]`: a part of the platform, such as `security`.
public struct Sector: Sendable {
    /// Its name.
    public var name: Located<Slug>
    /// Its tiers, in the order written.
    public var tiers: [SectorTier]

    /// A sector with its tiers.
    public init(name: Located<Slug>, tiers: [SectorTier] = []) {
        self.name = name
        self.tiers = tiers
    }
}

/// `sectors[].tiers[]`: a tier of a sector with its groups.
public struct SectorTier: Sendable {
    /// Its name, such as `live`.
    public var name: Located<Slug>
    /// The groups that the file declares, at most one a role, in the order of ``GroupRole``'s cases.
    public var groups: [DeclaredGroup]

    /// A tier with its groups.
    public init(name: Located<Slug>, groups: [DeclaredGroup] = []) {
        self.name = name
        self.groups = groups
    }

    /// The declared group with a role.
    public subscript(role: GroupRole) -> DeclaredGroup? {
        groups.first { $0.role == role }
    }
}

/// `…groups.admins` and its siblings: one group of a sector's tier, as core-iam.yaml declares it.
public struct DeclaredGroup: Sendable {
    /// Whether the members are people.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case human
        case nonHuman = "non-human"
    }

    /// The key that it stands under.
    public var role: GroupRole
    /// Its name as written, which a rule holds against its place.
    public var name: Located<String>
    /// `type`, when written.
    public var kind: Located<Kind>?
    /// Who reviews the membership, when written.
    public var owner: Located<String>?
    /// The individuals, as written.
    public var members: [Located<String>]
    /// The pipeline that may act as the operator.
    public var workloadIdentity: WorkloadIdentity?
    /// How members come by their access for a time.
    public var jit: JITRule?
    /// `standing`, when written.
    public var standing: Located<Bool>?
    /// Where its map begins.
    public var location: SourceLocation

    /// A group of a sector's tier.
    public init(
        role: GroupRole, name: Located<String>, kind: Located<Kind>? = nil, owner: Located<String>? = nil,
        members: [Located<String>] = [], workloadIdentity: WorkloadIdentity? = nil, jit: JITRule? = nil,
        standing: Located<Bool>? = nil, location: SourceLocation
    ) {
        self.role = role
        self.name = name
        self.kind = kind
        self.owner = owner
        self.members = members
        self.workloadIdentity = workloadIdentity
        self.jit = jit
        self.standing = standing
        self.location = location
    }
}
