/// Two different permission sets never get one name.
enum PermissionSetRules {
    static func check(_ context: ValidationContext) -> [Diagnostic] {
        var skipped: [SkippedItem] = []
        let wanted = context.mapping.wantedAssignments(skipping: &skipped)
        let byName = Dictionary(grouping: wanted) { $0.set.name.text.lowercased() }
        return byName.values.flatMap { uses -> [Diagnostic] in
            guard Set(uses.map(\.set)).count > 1 else { return [] }
            let scopes = Set(uses.map(\.scope)).sorted()
            guard let name = uses.map(\.set.name.text).min(), let last = scopes.last else { return [] }
            return [.permissionSetsMeet(name, scopes.map(\.description), at: location(of: last, context))]
        }
    }

    private static func location(of scope: Scope, _ context: ValidationContext) -> SourceLocation {
        switch scope {
        case .core: context.definition.core?.location ?? context.definition.aws.location
        case .tenant(let name): context.location(of: name)
        }
    }
}
