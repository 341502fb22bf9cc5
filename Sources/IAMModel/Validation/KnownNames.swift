/// The sectors and tiers that something knows.
struct KnownNames {
    private let sectors: Set<Slug>
    private let tiers: Set<Slug>
    private let context: ValidationContext

    init(of context: ValidationContext) {
        let entries = context.accounts.entries
        let runners = context.definition.tenants.flatMap(\.workloadIdentities)
        self.context = context
        sectors = Set(context.sectors.map(\.name.value) + entries.map(\.sector.value))
        tiers = Set(
            context.sectors.flatMap(\.tiers).map(\.name.value) + entries.map(\.tier.value) + runners.map(\.tier.value))
    }

    /// Whether a sector is known, was written and could not be read, or may yet be discovered.
    func knows(sector: Slug) -> Bool {
        sectors.contains(sector) || context.isUnreadable(sector.text) || !isSure
    }

    /// Whether a tier is known, was written and could not be read, or may yet be discovered.
    func knows(tier: Slug) -> Bool {
        tiers.contains(tier) || context.isUnreadable(tier.text) || !isSure
    }

    private var isSure: Bool { context.knowsAccounts && !context.isUnreadable("core-iam.yaml") }
}
