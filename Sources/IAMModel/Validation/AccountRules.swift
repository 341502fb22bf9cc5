/// What has no account, or no pipeline, is skipped: the user hears of it.
enum AccountRules {
    static func check(_ context: ValidationContext) -> [Diagnostic] {
        unidentified(context) + (context.knowsAccounts ? sectorTiers(context) + tenantTiers(context) : [])
    }

    private static func unidentified(_ context: ValidationContext) -> [Diagnostic] {
        context.declaredGroups.map(\.group).filter { group in
            group.role == .operator && group.workloadIdentity == nil
                && !context.isUnreadable("\(group.name.value).workload_identity")
        }.map { .operatorWithoutIdentity($0.name.value, at: $0.name.location) }
    }

    private static func sectorTiers(_ context: ValidationContext) -> [Diagnostic] {
        context.sectors.flatMap { sector in
            sector.tiers.filter { tier in
                context.accounts.account(sector: sector.name.value, tier: tier.name.value) == nil
                    && !isLeftOut(sector.name.value, context)
            }.map {
                .noAccount(sector.name.value.text, $0.name.value.text, tenant: nil, at: $0.name.location)
            }
        }
    }

    private static func tenantTiers(_ context: ValidationContext) -> [Diagnostic] {
        context.definition.tenants.flatMap { tenant -> [Diagnostic] in
            guard !tenant.sectors.contains(where: { isLeftOut($0.value, context) }) else { return [] }
            let name = tenant.name.value.text
            let sectors = Set(tenant.sectors.map(\.value)).sorted().map(\.text).joined(separator: "/")
            let places = context.places(of: tenant)
            if places.isEmpty { return [.tenantWithoutTier(name, at: tenant.name.location)] }
            return places.filter(\.sites.isEmpty).map { place in
                let tier = place.coordinate.tier
                let override = tenant.jitOverrides.first { $0.tier.value == tier }?.tier.location
                let runner = tenant.workloadIdentities.first { $0.tier.value == tier }?.tier.location
                return .noAccount(sectors, tier.text, tenant: name, at: runner ?? override ?? tenant.name.location)
            }
        }
    }

    /// Whether an account entry of this sector was written and could not be read.
    private static func isLeftOut(_ sector: Slug, _ context: ValidationContext) -> Bool {
        context.isUnreadable(sector.text)
    }
}
