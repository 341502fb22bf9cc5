import IAMModel

/// Finds the accounts of coordinates that aws.yaml doesn't list among the organization's accounts. Pure.
///
/// Names are matched against the coordinates of the definition, never split.
struct AccountDiscoverer {
    let definition: Definition
    let accounts: [AccountID: ListedAccount]

    /// What was found, by number, and what is wrong with it.
    func discover() -> (entries: [AccountEntry], diagnostics: [Diagnostic]) {
        var entries: [AccountEntry] = []
        var diagnostics: [Diagnostic] = []
        for (id, account) in accounts.sorted(by: { $0.key < $1.key }) {
            let matches = definition.aws.discovery == .tags ? places(taggedOn: account) : places(named: account.name)
            if let match = matches.first, matches.count == 1 {
                entries.append(entry(for: match, id: id))
            } else if matches.count > 1 {
                diagnostics.append(.ambiguousAccountName(account.name, id: id, at: definition.aws.location))
            }
        }
        let listed = Set(definition.aws.accounts.map { Place($0) })
        return (entries.filter { !listed.contains(Place($0)) }, diagnostics)
    }

    /// Where an account may stand.
    private struct Place: Hashable {
        let sector: Slug
        let tier: Slug
        let tenant: Slug?

        init(sector: Slug, tier: Slug, tenant: Slug?) {
            self.sector = sector
            self.tier = tier
            self.tenant = tenant
        }

        init(_ entry: AccountEntry) {
            self.init(sector: entry.sector.value, tier: entry.tier.value, tenant: entry.tenant?.value)
        }

        var accountName: String { "\(tenant ?? sector)-\(tier)" }
    }

    private func entry(for place: Place, id: AccountID) -> AccountEntry {
        let location = definition.aws.location
        return AccountEntry(
            sector: Located(place.sector, at: location), tier: Located(place.tier, at: location),
            tenant: place.tenant.map { Located($0, at: location) }, id: Located(id, at: location),
            origin: .discovered, location: location)
    }

    private func places(named name: String) -> [Place] {
        places.filter { $0.accountName == name }
    }

    private func places(taggedOn account: ListedAccount) -> [Place] {
        let tags = Dictionary(account.tags.map { ($0.key, $0.value) }) { first, _ in first }
        return places.filter { place in
            place.tier.text == tags["tier"] && place.sector.text == tags["sector"]
                && place.tenant?.text == tags["tenant"]
        }
    }

    /// Every coordinate of the definition: a listed sector has the tiers that core-iam.yaml gives it; other sectors, and
    /// tenants, every known tier.
    private var places: [Place] {
        let sectors = definition.core?.sectors ?? []
        var found = sectors.flatMap { sector in
            sector.tiers.map { Place(sector: sector.name.value, tier: $0.name.value, tenant: nil) }
        }
        let listed = Set(sectors.map(\.name.value))
        let others = Set(definition.tenants.flatMap { $0.sectors.map(\.value) }).subtracting(listed)
        for tier in knownTiers {
            found += others.map { Place(sector: $0, tier: tier, tenant: nil) }
            for tenant in definition.tenants {
                found += tenant.sectors.prefix(definition.aws.discovery == .tags ? tenant.sectors.count : 1).map {
                    Place(sector: $0.value, tier: tier, tenant: tenant.name.value)
                }
            }
        }
        return found
    }

    private var knownTiers: Set<Slug> {
        let declared = (definition.core?.sectors ?? []).flatMap { $0.tiers.map(\.name.value) }
        let listed = definition.aws.accounts.map(\.tier.value)
        let workloads = definition.tenants.flatMap { $0.workloadIdentities.map(\.tier.value) }
        return Set(declared + listed + workloads)
    }
}
