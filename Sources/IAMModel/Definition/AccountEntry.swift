/// `accounts[]`: the account of a sector's tier, or of a tenant's.
public struct AccountEntry: Sendable {
    /// `tenants`: who may share a sector's account.
    public enum Sharing: Hashable, Sendable {
        case any
        case none
        /// These tenants only.
        case only([Located<Slug>])
    }

    /// Where an entry comes from.
    public enum Origin: Hashable, Sendable {
        /// From aws.yaml.
        case file
        /// Found in Organizations.
        case discovered
    }

    /// The sector.
    public var sector: Located<Slug>
    /// The tier.
    public var tier: Located<Slug>
    /// The tenant that it belongs to, in an entry for one tenant alone.
    public var tenant: Located<Slug>?
    /// The account.
    public var id: Located<AccountID>
    /// Who may share it, when written; only in an entry without a tenant.
    public var sharing: Located<Sharing>?
    /// Where the entry comes from.
    public var origin: Origin
    /// Where the entry begins.
    public var location: SourceLocation

    /// The account of a coordinate.
    public init(
        sector: Located<Slug>, tier: Located<Slug>, tenant: Located<Slug>? = nil, id: Located<AccountID>,
        sharing: Located<Sharing>? = nil, origin: Origin = .file, location: SourceLocation
    ) {
        self.sector = sector
        self.tier = tier
        self.tenant = tenant
        self.id = id
        self.sharing = sharing
        self.origin = origin
        self.location = location
    }
}
