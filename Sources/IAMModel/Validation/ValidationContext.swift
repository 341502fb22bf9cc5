/// What the rules read: the definition with its names, accounts and places worked out.
struct ValidationContext {
    let definition: Definition
    let mapping: Mapping
    /// Every group that is defined anywhere, with where it comes from.
    let groups: [NamedGroup]
    /// Every declared group with its coordinate.
    let declaredGroups: [(coordinate: Coordinate, group: DeclaredGroup)]
    /// Every pipeline that is declared, with or without an account.
    let pipelines: [Pipeline]
    private let placesByTenant: [Slug: [Place]]
    private let tenantsByName: [Slug: Tenant]

    /// A group's name with its place in the files.
    struct NamedGroup {
        let name: String
        let role: GroupRole
        let scope: Scope
        let location: SourceLocation
    }

    /// A pipeline with the coordinate that it works at.
    struct Pipeline {
        let coordinate: Coordinate
        let identity: WorkloadIdentity
    }

    init(of definition: Definition, facts: AWSFacts) {
        let policies = PolicyTexts(of: definition, partition: facts.partition)
        self.definition = definition
        mapping = Mapping(of: definition, facts: facts, policies: policies)
        let declared = Self.declaredGroups(of: definition)
        declaredGroups = declared
        pipelines = Self.pipelines(of: definition, declared: declared)
        placesByTenant = Dictionary(grouping: mapping.places.filter { $0.coordinate.tenant != nil }) {
            $0.coordinate.tenant
        }.reduce(into: [:]) { found, places in
            if let tenant = places.key { found[tenant] = places.value }
        }
        tenantsByName = Dictionary(definition.tenants.map { ($0.name.value, $0) }) { first, _ in first }
        groups = Self.coreGroups(declared) + Self.tenantGroups(of: definition, places: placesByTenant)
    }

    var accounts: AccountMap { mapping.accounts }
    var sectors: [Sector] { definition.core?.sectors ?? [] }

    /// Whether every account that there may be is known: none is to be discovered, or they have been.
    var knowsAccounts: Bool {
        guard !isUnreadable("aws.yaml") else { return false }
        return definition.aws.discovery == .none || !mapping.facts.discoveredAccounts.isEmpty
    }

    /// The places of one tenant.
    func places(of tenant: Tenant) -> [Place] {
        placesByTenant[tenant.name.value] ?? []
    }

    /// Whether a name was written and could not be read: whoever misses it has had their error.
    func isUnreadable(_ name: String) -> Bool { definition.unreadable.contains(name) }

    /// Where a coordinate is declared.
    func location(of coordinate: Coordinate) -> SourceLocation {
        if let name = coordinate.tenant {
            let tenant = tenantsByName[name]
            let runner = tenant?.workloadIdentities.first { $0.tier.value == coordinate.tier }
            return runner?.tier.location ?? tenant?.name.location ?? definition.aws.location
        }
        let sector = sectors.first { $0.name.value == coordinate.sector }
        let tier = sector?.tiers.first { $0.name.value == coordinate.tier }
        return tier?[.operator]?.location ?? tier?.name.location ?? definition.aws.location
    }

    /// Where a tenant says its name.
    func location(of tenant: Slug) -> SourceLocation {
        tenantsByName[tenant]?.name.location ?? definition.aws.location
    }

    private static func declaredGroups(
        of definition: Definition
    ) -> [(coordinate: Coordinate, group: DeclaredGroup)] {
        (definition.core?.sectors ?? []).flatMap { sector in
            sector.tiers.flatMap { tier in
                let place = Coordinate(.sector(sector.name.value), tier: tier.name.value)
                return tier.groups.map { (place, $0) }
            }
        }
    }

    private static func pipelines(
        of definition: Definition, declared: [(coordinate: Coordinate, group: DeclaredGroup)]
    ) -> [Pipeline] {
        let core = declared.compactMap { place, group in
            group.role == .operator ? group.workloadIdentity.map { Pipeline(coordinate: place, identity: $0) } : nil
        }
        let tenants = definition.tenants.flatMap { tenant in
            tenant.workloadIdentities.map { runner in
                Pipeline(
                    coordinate: Coordinate(.tenant(tenant.name.value, sector: nil), tier: runner.tier.value),
                    identity: runner.identity)
            }
        }
        return core + tenants
    }

    private static func coreGroups(_ declared: [(coordinate: Coordinate, group: DeclaredGroup)]) -> [NamedGroup] {
        declared.map { place, group in
            NamedGroup(
                name: place.groupName(group.role), role: group.role, scope: .core, location: group.name.location)
        }
    }

    private static func tenantGroups(of definition: Definition, places: [Slug: [Place]]) -> [NamedGroup] {
        definition.tenants.flatMap { tenant in
            let name = tenant.name
            let tiered = (places[name.value] ?? []).flatMap { place in
                [GroupRole.operator, .admins, .contributors].map { role in
                    NamedGroup(
                        name: place.coordinate.groupName(role), role: role, scope: .tenant(name.value),
                        location: name.location)
                }
            }
            let readers = NamedGroup(
                name: tenant.readersGroupName, role: .readers, scope: .tenant(name.value), location: name.location)
            return tiered + [readers]
        }
    }
}

extension Slug {
    /// Whether this is the tier with production data.
    var isLive: Bool { text == "live" }
}

extension String {
    /// Whether this text begins with another, byte by byte.
    func beginsExactly(with prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }

    /// Whether this text is another, byte by byte.
    func isExactly(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
