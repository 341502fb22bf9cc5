import IAMModel

/// An account as a page names it: its number, and what it is for.
struct ReportAccount: Hashable, Sendable {
    /// The account.
    let id: AccountID
    /// Its name in the organization; `nil` where the organization's accounts could not be listed.
    let name: String?
    /// Which places of the definition it serves, sorted; empty for an account that the definition doesn't know.
    let places: [Coordinates]

    /// A place of the definition that an account serves.
    struct Coordinates: Hashable, Comparable, Sendable {
        /// The sector.
        let sector: Slug
        /// The tier.
        let tier: Slug
        /// The tenant, in an account for one tenant alone.
        let tenant: Slug?

        /// Orders by sector, tier, tenant; what belongs to nobody alone comes first.
        static func < (left: Coordinates, right: Coordinates) -> Bool {
            (left.sector, left.tier, left.tenant?.text ?? "") < (right.sector, right.tier, right.tenant?.text ?? "")
        }
    }
}

extension ReportAccount {
    /// What it is for: `ecommerce live payments`; empty where the definition doesn't know it.
    var label: String {
        places.map { [$0.sector.text, $0.tier.text, $0.tenant?.text].compactMap(\.self).joined(separator: " ") }
            .joined(separator: ", ")
    }

    /// The accounts of a definition, as far as they were found: core's sectors first, then by place and number.
    static func all(of definition: Definition, listed: [AccountID: ListedAccount]) -> [ReportAccount] {
        let discovers = definition.aws.discovery != .none
        let found = discovers ? AccountDiscoverer(definition: definition, accounts: listed).discover().entries : []
        let written = Set(definition.aws.accounts.map(\.id.value))
        let entries = definition.aws.accounts + found.filter { !written.contains($0.id.value) }
        let accounts = Dictionary(grouping: entries, by: \.id.value).map { id, entries in
            let places = entries.map {
                Coordinates(sector: $0.sector.value, tier: $0.tier.value, tenant: $0.tenant?.value)
            }
            return ReportAccount(id: id, name: listed[id]?.name, places: Set(places).sorted())
        }.sorted { left, right in
            left.places == right.places ? left.id < right.id : left.places.lexicographicallyPrecedes(right.places)
        }
        let core = Set(definition.core?.sectors.map(\.name.value) ?? [])
        let isCore = { (account: ReportAccount) in account.places.contains { core.contains($0.sector) } }
        return accounts.filter(isCore) + accounts.filter { !isCore($0) }
    }
}
