/// Nothing stands twice in a way that makes two resources one.
enum UniquenessRules {
    static func check(_ context: ValidationContext) -> [Diagnostic] {
        sectorsAndTiers(context) + tenants(context) + coordinates(context) + groups(context)
            + groupIDs(context)
    }

    private static func sectorsAndTiers(_ context: ValidationContext) -> [Diagnostic] {
        repeated(context.sectors.map(\.name), "sector")
            + context.sectors.flatMap { repeated($0.tiers.map(\.name), "tier") }
    }

    private static func tenants(_ context: ValidationContext) -> [Diagnostic] {
        repeated(context.definition.tenants.map(\.name), "tenant")
            + context.definition.tenants.flatMap { repeated($0.sectors, "sector") }
    }

    private static func repeated(_ names: [Located<Slug>], _ what: String) -> [Diagnostic] {
        Dictionary(grouping: names, by: \.value).values.flatMap { same in
            same.sorted { $0.location < $1.location }.dropFirst().map {
                Diagnostic.namedTwice(what, $0.value.text, at: $0.location)
            }
        }
    }

    private static func coordinates(_ context: ValidationContext) -> [Diagnostic] {
        let byPlace = Dictionary(grouping: context.definition.aws.accounts) { entry in
            [entry.sector.value.text, entry.tier.value.text, entry.tenant?.value.text ?? "_"]
        }
        return byPlace.flatMap { place, entries in
            entries.sorted { $0.location < $1.location }.dropFirst().map {
                Diagnostic.coordinateTwice(place.joined(separator: ", "), at: $0.location)
            }
        }
    }

    /// Two names with one id are one group on AWS, and so are two spellings of a name.
    private static func groupIDs(_ context: ValidationContext) -> [Diagnostic] {
        let entries = context.definition.aws.identityCenter.groupIDs
        let names = Dictionary(grouping: entries.map(\.name)) { $0.value.lowercased() }
        let ids = Dictionary(grouping: entries.map(\.id)) { $0.value.lowercased() }
        return [("group", names), ("group id", ids)].flatMap { what, places in
            places.values.flatMap { same in
                same.sorted { $0.location < $1.location }.dropFirst().map {
                    Diagnostic.namedTwice(what, $0.value, at: $0.location)
                }
            }
        }
    }

    /// A name that two owners derive is one group on AWS.
    private static func groups(_ context: ValidationContext) -> [Diagnostic] {
        let byName = Dictionary(grouping: context.groups) { $0.name.lowercased() }
        return byName.values.flatMap { same -> [Diagnostic] in
            let inOrder = same.sorted { ($0.scope, $0.location) < ($1.scope, $1.location) }
            guard let first = inOrder.first else { return [] }
            return inOrder.filter { $0.scope != first.scope || $0.role != first.role }.map {
                .groupsMeet($0.name, first.scope.description, $0.scope.description, at: $0.location)
            } + ownRepetitions(inOrder)
        }
    }

    /// Sector `a-b` with tier `c`, and sector `a` with tier `b-c`.
    private static func ownRepetitions(_ same: [ValidationContext.NamedGroup]) -> [Diagnostic] {
        let core = same.filter { $0.scope == .core }
        return core.dropFirst().map { .groupsMeet($0.name, "core", "core", at: $0.location) }
    }
}
