/// A tenant stands only in accounts that admit it, and accounts keep tiers and sectors apart.
enum SharingRules {
    static func check(_ context: ValidationContext) -> [Diagnostic] {
        notAdmitted(context) + unknownTenants(context) + twoTiers(context) + twoSectors(context)
    }

    private static func notAdmitted(_ context: ValidationContext) -> [Diagnostic] {
        context.definition.tenants.flatMap { tenant in
            let tiers = Set(context.places(of: tenant).map(\.coordinate.tier))
            return tenant.sectors.flatMap { sector in
                tiers.sorted().filter { context.accounts.shutsOut(tenant.name.value, of: sector.value, tier: $0) }.map {
                    Diagnostic.tenantNotAdmitted(
                        tenant.name.value.text, sector: sector.value.text, tier: $0.text, at: sector.location)
                }
            }
        }
    }

    private static func unknownTenants(_ context: ValidationContext) -> [Diagnostic] {
        let known = Set(context.definition.tenants.map(\.name.value))
        let named = context.definition.aws.accounts.flatMap { entry -> [Located<Slug>] in
            guard case .only(let names)? = entry.sharing?.value else { return entry.tenant.map { [$0] } ?? [] }
            return names
        }
        return named.filter { !known.contains($0.value) && !context.isUnreadable($0.value.text) }.map {
            .unknownTenant($0.value.text, at: $0.location)
        }
    }

    private static func twoTiers(_ context: ValidationContext) -> [Diagnostic] {
        let byAccount = Dictionary(grouping: context.accounts.entries, by: \.id.value)
        return byAccount.flatMap { account, entries -> [Diagnostic] in
            let inOrder = entries.sorted { $0.id.location < $1.id.location }
            guard let first = inOrder.first else { return [] }
            return inOrder.filter { $0.tier.value != first.tier.value }.map {
                .twoTiersInAccount(
                    account.text, first.tier.value.text, $0.tier.value.text, at: $0.id.location)
            }
        }
    }

    private static func twoSectors(_ context: ValidationContext) -> [Diagnostic] {
        context.definition.tenants.flatMap { tenant -> [Diagnostic] in
            let byAccount = Dictionary(grouping: context.accounts.accounts(of: tenant), by: \.account)
            return byAccount.compactMap { account, sites in
                let sectors = Set(sites.map(\.sector)).sorted()
                guard sectors.count > 1 else { return nil }
                return .oneAccountForTwoSectors(
                    account.text, tenant: tenant.name.value.text, sectors.map(\.text), at: tenant.name.location)
            }
        }
    }
}
