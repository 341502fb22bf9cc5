/// Readers who will see more than their own.
enum ReaderRules {
    static func check(_ context: ValidationContext) -> [Diagnostic] {
        sectorWide(context) + sharedAccounts(context) + sandboxReaders(context)
    }

    private static func sectorWide(_ context: ValidationContext) -> [Diagnostic] {
        guard context.definition.aws.tenantReaders == .sector else { return [] }
        return [
            .tenantReadersSeeSectors(
                at: context.definition.aws.tenantReadersLocation ?? context.definition.aws.location)
        ]
    }

    private static func sharedAccounts(_ context: ValidationContext) -> [Diagnostic] {
        guard !context.definition.aws.scopesTenantReaders else { return [] }
        return context.definition.tenants.flatMap { tenant -> [Diagnostic] in
            let shared = context.accounts.accounts(of: tenant).filter {
                !context.accounts.isDedicated($0.account, to: tenant.name.value)
            }
            return Set(shared.map(\.account)).map {
                .tenantReadersInSharedAccount(tenant.readersGroupName, account: $0.text, at: tenant.name.location)
            }
        }
    }

    private static func sandboxReaders(_ context: ValidationContext) -> [Diagnostic] {
        context.declaredGroups.compactMap { place, group in
            guard group.role == .readers, !place.tier.isLive, let sector = place.sector else { return nil }
            guard context.accounts.accounts(sector: sector).contains(where: \.tier.isLive) else { return nil }
            return .readersSeeLive(place.groupName(.readers), sector: sector.text, at: group.name.location)
        }
    }
}
