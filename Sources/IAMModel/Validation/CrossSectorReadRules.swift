/// Who reads another sector is a reader group of core-iam.yaml, and what it reads exists.
enum CrossSectorReadRules {
    static func check(_ context: ValidationContext) -> [Diagnostic] {
        let reads = context.definition.core?.crossSectorReads ?? []
        guard !reads.isEmpty else { return [] }
        let names = KnownNames(of: context)
        let groups = Dictionary(context.groups.map { (ExactName($0.name), $0) }) { first, _ in first }
        return reads.flatMap { read in
            group(of: read, among: groups, context) + target(of: read, names, context)
        }
    }

    private static func group(
        of read: CrossSectorRead, among groups: [ExactName: ValidationContext.NamedGroup],
        _ context: ValidationContext
    ) -> [Diagnostic] {
        let name = read.group.value
        guard !context.isUnreadable(name) else { return [] }
        let declared = context.declaredGroups.first { $0.group.name.value.isExactly(name) }?.group
        let known = groups[ExactName(name)]
        guard declared != nil || known != nil else { return [.unknownReaderGroup(name, at: read.group.location)] }
        let isReader = declared?.role == .readers || (known?.role == .readers && known?.scope == .core)
        return isReader ? [] : [.notReaderGroup(name, at: read.group.location)]
    }

    private static func target(
        of read: CrossSectorRead, _ names: KnownNames, _ context: ValidationContext
    ) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if !names.knows(sector: read.targetSector.value) {
            found.append(.unknownSector(read.targetSector.value.text, at: read.targetSector.location))
        } else if !names.knows(tier: read.targetTier.value) {
            found.append(.unknownTier(read.targetTier.value.text, at: read.targetTier.location))
        } else if context.knowsAccounts,
            context.accounts.accounts(sector: read.targetSector.value, tier: read.targetTier.value).isEmpty
        {
            found.append(
                .noAccount(
                    read.targetSector.value.text, read.targetTier.value.text, tenant: nil,
                    at: read.targetTier.location))
        }
        return found
    }
}
