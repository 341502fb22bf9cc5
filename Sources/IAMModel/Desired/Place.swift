/// A sector's or a tenant's tier with everything that the definition says about it.
struct Place {
    /// Where it is; of a tenant with accounts in several sectors, without the sector.
    let coordinate: Coordinate
    /// Its accounts: at most one for a sector, at most one in each of its sectors for a tenant.
    let sites: [Site]
    /// Its write groups, and a sector's readers.
    let groups: [PlaceGroup]
    /// Its runner, where the definition has an operator.
    let runner: Runner
    /// Why it has no account, where it has none.
    let missingAccount: String

    /// The runner of a place.
    enum Runner {
        case none
        case unidentified
        case pipeline(WorkloadIdentity)
    }

    /// The coordinate as one account sees it: a tenant's sector is the account's.
    func coordinate(at site: Site) -> Coordinate {
        guard let tenant = coordinate.tenant else { return coordinate }
        return Coordinate(.tenant(tenant, sector: site.sector), tier: coordinate.tier)
    }
}

/// A group of people at a place.
struct PlaceGroup {
    let name: String
    let role: GroupRole
    let members: [String]
    let jit: EffectiveRule?
}

/// The JIT rule of a group after overrides, defaults and compliance.
struct EffectiveRule {
    let approval: Approval
    let window: SessionLength
    let eligibleFrom: String?
}

extension Place {
    /// The places of core-iam.yaml and of every tenant, by prefix.
    static func all(of definition: Definition, accounts: AccountMap) -> [Place] {
        let core = (definition.core?.sectors ?? []).flatMap { sector in
            sector.tiers.map { Place(sector.name.value, $0, accounts: accounts) }
        }
        let table = StandardTable(of: definition)
        let tenants = definition.tenants.flatMap { tenant in
            let sites = accounts.accounts(of: tenant)
            return tiers(of: tenant, sites: sites).map { Place(tenant, tier: $0, sites: sites, table: table) }
        }
        return (core + tenants).sorted { $0.coordinate < $1.coordinate }
    }

    private static func tiers(of tenant: Tenant, sites: [Site]) -> Set<Slug> {
        Set(sites.map(\.tier))
            .union(tenant.workloadIdentities.map(\.tier.value)).union(tenant.jitOverrides.map(\.tier.value))
    }

    private init(_ sector: Slug, _ tier: SectorTier, accounts: AccountMap) {
        let place = Coordinate(.sector(sector), tier: tier.name.value)
        coordinate = place
        sites =
            accounts.account(sector: sector, tier: place.tier)
            .map { [Site(account: $0, sector: sector, tier: place.tier)] } ?? []
        groups = tier.groups.filter { $0.role != .operator }.map { PlaceGroup($0, at: place) }
        runner = tier[.operator].map { $0.workloadIdentity.map(Runner.pipeline) ?? .unidentified } ?? .none
        missingAccount = "no account for (\(sector), \(place.tier))"
    }

    // The accounts are the tenant's of every tier.
    private init(_ tenant: Tenant, tier: Slug, sites all: [Site], table: StandardTable) {
        let name = tenant.name.value
        let sites = all.filter { $0.tier == tier }
        self.sites = sites
        let sectors = Set(sites.isEmpty ? tenant.sectors.map(\.value) : sites.map(\.sector)).sorted()
        let place = Coordinate(
            .tenant(name, sector: sites.isEmpty || sectors.count > 1 ? nil : sectors.first), tier: tier)
        coordinate = place
        groups = [GroupRole.admins, .contributors].map { role in
            PlaceGroup(
                name: place.groupName(role), role: role, members: tenant.members(role).map(\.value),
                jit: EffectiveRule(of: tenant, role, tier: tier, table: table))
        }
        runner = tenant.workloadIdentities.first { $0.tier.value == tier }.map { .pipeline($0.identity) } ?? .none
        missingAccount = "no account for (\(sectors.map(\.text).joined(separator: "/")), \(tier), \(name))"
    }
}

extension PlaceGroup {
    fileprivate init(_ group: DeclaredGroup, at place: Coordinate) {
        name = place.groupName(group.role)
        role = group.role
        members = group.members.map(\.value)
        jit = group.jit.map {
            EffectiveRule(approval: $0.approval.value, window: $0.window.value, eligibleFrom: $0.eligibleFrom?.value)
        }
    }
}
