/// Which account serves which place: the entries of aws.yaml, and those found in Organizations that they don't replace.
struct AccountMap {
    let entries: [AccountEntry]
    private let coreSectors: Set<Slug>
    /// The places in `entries` of what a sector, a tenant or an account has: nothing is found by reading all.
    private let bySector: [Slug: [Int]]
    private let sharedBySector: [Slug: [Int]]
    private let byTenant: [Slug: [Int]]
    private let byAccount: [AccountID: [Int]]
    /// The tenants that an entry's list admits, by the entry's place, for entries that have a list.
    private let listed: [Int: Set<Slug>]

    /// The accounts of a definition. An entry of aws.yaml wins over a discovered one for its place and for its account.
    init(of definition: Definition, discovered: [AccountEntry]) {
        let written = definition.aws.accounts
        let places = Set(written.map(Self.place))
        let ids = Set(written.map(\.id.value))
        let found = discovered.filter { !places.contains(Self.place($0)) && !ids.contains($0.id.value) }
        let entries = (written + found).map { (place: Self.place($0), entry: $0) }
            .sorted { $0.place.lexicographicallyPrecedes($1.place) }.map(\.entry)
        let shared = entries.indices.filter { entries[$0].tenant == nil }
        self.entries = entries
        coreSectors = Set(definition.core?.sectors.map(\.name.value) ?? [])
        bySector = Dictionary(grouping: entries.indices) { entries[$0].sector.value }
        sharedBySector = Dictionary(grouping: shared) { entries[$0].sector.value }
        byTenant = Dictionary(grouping: entries.indices) { entries[$0].tenant?.value }.reduce(into: [:]) {
            if let tenant = $1.key { $0[tenant] = $1.value }
        }
        byAccount = Dictionary(grouping: entries.indices) { entries[$0].id.value }
        listed = shared.reduce(into: [:]) {
            if case .only(let names)? = entries[$1].sharing?.value { $0[$1] = Set(names.map(\.value)) }
        }
    }

    /// The entries with an account's number, by place.
    func entries(with account: AccountID) -> [AccountEntry] { (byAccount[account] ?? []).map { entries[$0] } }

    /// The account of a sector's own tier.
    func account(sector: Slug, tier: Slug) -> AccountID? {
        sharedBySector[sector]?.first { entries[$0].tier.value == tier }.map { entries[$0].id.value }
    }

    /// Every account of a sector, its tenants' included; of one tier, where one is given.
    func accounts(sector: Slug, tier: Slug? = nil) -> [Site] {
        sites((bySector[sector] ?? []).filter { tier == nil || entries[$0].tier.value == tier })
    }

    /// The accounts of a tenant, at most one for each of its sectors and tiers.
    ///
    /// An entry that names the tenant wins; without one it shares the sector's account where that admits it.
    func accounts(of tenant: Tenant) -> [Site] {
        let name = tenant.name.value
        let sectors = Set(tenant.sectors.map(\.value))
        let own = (byTenant[name] ?? []).filter { sectors.contains(entries[$0].sector.value) }
        let shared = sectors.flatMap { sharedBySector[$0] ?? [] }.filter { place in
            admits(name, place) && !own.contains { stand($0, beside: place) }
        }
        return sites(own + shared)
    }

    /// Whether an account is one tenant's alone: exactly one entry has its number, and that entry names the tenant.
    func isDedicated(_ account: AccountID, to tenant: Slug) -> Bool {
        guard let owners = byAccount[account], owners.count == 1 else { return false }
        return entries[owners[0]].tenant?.value == tenant
    }

    /// Whether a sector's tier has an account that doesn't admit a tenant, and the tenant has none of its own there.
    func shutsOut(_ tenant: Slug, of sector: Slug, tier: Slug) -> Bool {
        let shared = (sharedBySector[sector] ?? []).filter { entries[$0].tier.value == tier }
        guard let first = shared.first, !shared.contains(where: { admits(tenant, $0) }) else { return false }
        return !(byTenant[tenant] ?? []).contains { stand($0, beside: first) }
    }

    private func admits(_ tenant: Slug, _ place: Int) -> Bool {
        switch entries[place].sharing?.value {
        case .any?: true
        case AccountEntry.Sharing.none?: false
        case .only?: listed[place]?.contains(tenant) ?? false
        case nil: !coreSectors.contains(entries[place].sector.value)
        }
    }

    /// Whether two entries are of one sector and tier.
    private func stand(_ place: Int, beside other: Int) -> Bool {
        entries[place].sector.value == entries[other].sector.value
            && entries[place].tier.value == entries[other].tier.value
    }

    private func sites(_ places: [Int]) -> [Site] {
        Set(
            places.map {
                Site(account: entries[$0].id.value, sector: entries[$0].sector.value, tier: entries[$0].tier.value)
            }
        ).sorted()
    }

    private static func place(_ entry: AccountEntry) -> [String] {
        [entry.sector.value.text, entry.tier.value.text, entry.tenant?.value.text ?? ""]
    }
}

/// An account with the place that it serves.
struct Site: Hashable, Comparable {
    let account: AccountID
    let sector: Slug
    let tier: Slug

    static func < (left: Site, right: Site) -> Bool {
        (left.account, left.sector, left.tier) < (right.account, right.sector, right.tier)
    }
}
