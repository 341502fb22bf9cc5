/// aws.yaml: where the platform lives on AWS.
public struct AWSSettings: Sendable {
    /// `organization`.
    public var organization: OrganizationSettings
    /// `identity_center`.
    public var identityCenter: IdentityCenterSettings
    /// `accounts`, in the order written.
    public var accounts: [AccountEntry]
    /// `discover_accounts`.
    public var discovery: AccountDiscovery
    /// `tenant_readers`: which accounts a tenant's readers see.
    public var tenantReaders: TenantReaders
    /// Where `tenant_readers` stands, when written.
    public var tenantReadersLocation: SourceLocation?
    /// `tenant_readers_scoped`: in shared accounts a tenant's readers get a set without the neighbours' data.
    public var scopesTenantReaders: Bool
    /// `operator`.
    public var `operator`: OperatorSettings
    /// `permission_sets`, in the order written.
    public var permissionSets: [PermissionSetSettings]
    /// `jit`.
    public var jit: JITSettings
    /// `installation`: tells two definition folders on one organization apart.
    public var installation: Located<String>?
    /// `tags`: put on everything created that takes tags, in the order written.
    public var tags: [UserTag]
    /// Where the file begins.
    public var location: SourceLocation

    /// The content of aws.yaml; everything but the accounts has a default.
    public init(
        organization: OrganizationSettings = OrganizationSettings(),
        identityCenter: IdentityCenterSettings = IdentityCenterSettings(), accounts: [AccountEntry] = [],
        discovery: AccountDiscovery = .none, tenantReaders: TenantReaders = .tenant,
        tenantReadersLocation: SourceLocation? = nil, scopesTenantReaders: Bool = false,
        operator: OperatorSettings = OperatorSettings(), permissionSets: [PermissionSetSettings] = [],
        jit: JITSettings = JITSettings(), installation: Located<String>? = nil, tags: [UserTag] = [],
        location: SourceLocation = SourceLocation(file: "aws.yaml")
    ) {
        self.organization = organization
        self.identityCenter = identityCenter
        self.accounts = accounts
        self.discovery = discovery
        self.tenantReaders = tenantReaders
        self.tenantReadersLocation = tenantReadersLocation
        self.scopesTenantReaders = scopesTenantReaders
        self.operator = `operator`
        self.permissionSets = permissionSets
        self.jit = jit
        self.installation = installation
        self.tags = tags
        self.location = location
    }
}

/// `discover_accounts`: how accounts are found that aws.yaml doesn't list.
public enum AccountDiscovery: String, Hashable, Sendable, CaseIterable {
    case none
    /// By the names `{sector}-{tier}` and `{tenant}-{tier}`.
    case names
    /// By the tags `sector`, `tier`, `tenant`.
    case tags
}

/// `tenant_readers`: which accounts a tenant's readers see.
public enum TenantReaders: String, Hashable, Sendable, CaseIterable {
    /// The tenant's own.
    case tenant
    /// Every account of the tenant's sectors.
    case sector
}

/// `tags`: a tag of the user's.
public struct UserTag: Hashable, Sendable {
    /// 1 to 128 characters.
    public var key: Located<String>
    /// At most 256 characters.
    public var value: Located<String>

    /// A tag.
    public init(key: Located<String>, value: Located<String>) {
        self.key = key
        self.value = value
    }
}
