/// Who reads another sector is a reader group of core-iam.yaml, and what it reads exists.
enum CrossSectorReadRules {
    static func check(_ context: ValidationContext) -> [Diagnostic] {
        let reads = context.definition.core?.crossSectorReads ?? []
        let leftOut = context.definition.leftOut
        guard !reads.isEmpty || !leftOut.isEmpty else { return [] }
        let names = KnownNames(of: context)
        let groups = Dictionary(context.groups.map { (ExactName($0.name), $0) }) { first, _ in first }
        return reads.flatMap { read in
            group(read.group, among: groups, context)
                + target(read.targetSector, read.targetTier, names, context)
        }
            + leftOut.flatMap { reference -> [Diagnostic] in
                switch reference {
                case .readerGroup(let name): group(name, among: groups, context)
                case .target(let sector, let tier): target(sector, tier, names, context)
                case .eligibleGroup, .issuer: []
                }
            }
    }

    private static func group(
        _ written: Located<String>, among groups: [ExactName: ValidationContext.NamedGroup],
        _ context: ValidationContext
    ) -> [Diagnostic] {
        let name = written.value
        guard !context.isUnreadable(name) else { return [] }
        let declared = context.declaredGroups.first { $0.group.name.value.isExactly(name) }?.group
        let known = groups[ExactName(name)]
        guard declared != nil || known != nil else { return [.unknownReaderGroup(name, at: written.location)] }
        let isReader = declared?.role == .readers || (known?.role == .readers && known?.scope == .core)
        return isReader ? [] : [.notReaderGroup(name, at: written.location)]
    }

    private static func target(
        _ sector: Located<Slug>?, _ tier: Located<Slug>?, _ names: KnownNames, _ context: ValidationContext
    ) -> [Diagnostic] {
        if let sector, !names.knows(sector: sector.value) {
            return [.unknownSector(sector.value.text, at: sector.location)]
        }
        if let tier, !names.knows(tier: tier.value) { return [.unknownTier(tier.value.text, at: tier.location)] }
        guard let sector, let tier, context.knowsAccounts,
            context.accounts.accounts(sector: sector.value, tier: tier.value).isEmpty
        else { return [] }
        return [.noAccount(sector.value.text, tier.value.text, tenant: nil, at: tier.location)]
    }
}
