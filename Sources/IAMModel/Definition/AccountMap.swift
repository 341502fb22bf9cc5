/// Which account serves which place: the entries of aws.yaml, and those found in Organizations that they don't replace.
struct AccountMap {
    let entries: [AccountEntry]
    private let coreSectors: Set<Slug>

    /// The accounts of a definition. An entry of aws.yaml wins over a discovered one for its place and for its account.
    init(of definition: Definition, discovered: [AccountEntry]) {
        let written = definition.aws.accounts
        let places = Set(written.map(Self.place))
        let ids = Set(written.map(\.id.value))
        let found = discovered.filter { !places.contains(Self.place($0)) && !ids.contains($0.id.value) }
        entries = (written + found).sorted { Self.place($0).lexicographicallyPrecedes(Self.place($1)) }
        coreSectors = Set(definition.core?.sectors.map(\.name.value) ?? [])
    }

    /// The account of a sector's own tier.
    func account(sector: Slug, tier: Slug) -> AccountID? {
        entry(sector: sector, tier: tier, tenant: nil)?.id.value
    }

    /// Every account of a sector, its tenants' included; of one tier, where one is given.
    func accounts(sector: Slug, tier: Slug? = nil) -> [Site] {
        sites(entries.filter { $0.sector.value == sector && (tier == nil || $0.tier.value == tier) })
    }

    /// The accounts of a tenant, at most one for each of its sectors and tiers.
    ///
    /// An entry that names the tenant wins; without one it shares the sector's account where that admits it.
    func accounts(of tenant: Tenant) -> [Site] {
        let name = tenant.name.value
        let own = entries.filter { serves(tenant, $0) && $0.tenant?.value == name }
        let shared = entries.filter { entry in
            serves(tenant, entry) && entry.tenant == nil && admits(name, entry)
                && !own.contains { $0.sector.value == entry.sector.value && $0.tier.value == entry.tier.value }
        }
        return sites(own + shared)
    }

    /// Whether an account is one tenant's alone: exactly one entry has its number, and that entry names the tenant.
    func isDedicated(_ account: AccountID, to tenant: Slug) -> Bool {
        let owners = entries.filter { $0.id.value == account }
        return owners.count == 1 && owners.allSatisfy { $0.tenant?.value == tenant }
    }

    private func serves(_ tenant: Tenant, _ entry: AccountEntry) -> Bool {
        tenant.sectors.contains { $0.value == entry.sector.value }
    }

    func admits(_ tenant: Slug, _ entry: AccountEntry) -> Bool {
        switch entry.sharing?.value {
        case .any?: true
        case AccountEntry.Sharing.none?: false
        case .only(let names)?: names.contains { $0.value == tenant }
        case nil: !coreSectors.contains(entry.sector.value)
        }
    }

    private func entry(sector: Slug, tier: Slug, tenant: Slug?) -> AccountEntry? {
        entries.first { $0.sector.value == sector && $0.tier.value == tier && $0.tenant?.value == tenant }
    }

    private func sites(_ entries: [AccountEntry]) -> [Site] {
        Set(entries.map { Site(account: $0.id.value, sector: $0.sector.value, tier: $0.tier.value) }).sorted()
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
