/// Whatever is referred to exists.
enum ReferenceRules {
    static func check(_ context: ValidationContext) -> [Diagnostic] {
        sectors(context) + tiers(context) + groups(context)
    }

    private static func sectors(_ context: ValidationContext) -> [Diagnostic] {
        let names = KnownNames(of: context)
        return context.definition.tenants.flatMap(\.sectors).filter { !names.knows(sector: $0.value) }.map {
            .unknownSector($0.value.text, at: $0.location)
        }
    }

    private static func tiers(_ context: ValidationContext) -> [Diagnostic] {
        let names = KnownNames(of: context)
        let overrides = context.definition.tenants.flatMap(\.jitOverrides).map(\.tier)
        let limits = context.definition.aws.jit.limits.map(\.tier)
        return (overrides + limits).filter { !names.knows(tier: $0.value) }.map {
            .unknownTier($0.value.text, at: $0.location)
        }
    }

    private static func groups(_ context: ValidationContext) -> [Diagnostic] {
        guard context.knowsAccounts, !context.isUnreadable("core-iam.yaml") else { return [] }
        let known = Set(context.groups.map { $0.name.lowercased() })
        return context.definition.aws.identityCenter.groupIDs.map(\.name).filter {
            !known.contains($0.value.lowercased()) && !context.isUnreadable($0.value)
        }.map { .unknownGroup($0.value, at: $0.location) }
    }
}
