import IAMModel

/// The values of `--scope`.
struct ScopeArguments {
    private let names: [String]

    init(_ arguments: ParsedArguments) {
        names = arguments.values(.scope)
    }

    /// The chosen parts of a definition; everything where none is named.
    ///
    /// - Throws: ``CommandFailure/usage(_:)`` for a name that is no part of the definition.
    func selection(in definition: Definition) throws(CommandFailure) -> ScopeSelection {
        guard !names.isEmpty else { return .everything }
        let tenants = definition.tenants.map { Scope.tenant($0.name.value) }
        let known = (definition.core == nil ? [] : [Scope.core]) + tenants
        var chosen: Set<Scope> = []
        for name in names {
            guard let scope = known.first(where: { $0.description == name }) else {
                let hint = UsageError.hint(name, among: known.map(\.description))
                throw .usage(UsageError("--scope “\(name)” is no part of this definition\(hint)"))
            }
            chosen.insert(scope)
        }
        return ScopeSelection(chosen)
    }
}
