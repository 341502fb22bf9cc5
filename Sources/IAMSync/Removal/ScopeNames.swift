import IAMModel

/// Tells by a name which part of the definition something belonged to. A name that two parts could have tells nothing.
struct ScopeNames: Sendable {
    private let owners: [(name: Slug, scope: Scope)]

    init(_ definition: Definition) {
        let sectors = (definition.core?.sectors ?? []).map { (name: $0.name.value, scope: Scope.core) }
        owners = sectors + definition.tenants.map { (name: $0.name.value, scope: .tenant($0.name.value)) }
    }

    /// The part of a group: `{owner}-readers` or `{owner}-{tier}-{role}`.
    func scope(ofGroup name: String) -> Scope? {
        guard let role = GroupRole.allCases.first(where: { name.hasSuffix($0.suffix) }) else { return nil }
        let prefix = String(name.dropLast(role.suffix.count))
        let possible = owners.filter { prefix == $0.name.text || prefix.hasPrefix("\($0.name)-") }
        return possible.count == 1 ? possible[0].scope : nil
    }

    /// The part of a set: a tenant's where its name carries one, core for a shared set.
    func scope(ofSet name: String) -> Scope? {
        guard let family = StandardSet(familyOf: name) else { return nil }
        let rest = name.dropFirst(family.rawValue.count).dropFirst()
        guard let first = rest.first, !first.isNumber else { return .core }
        let window = rest.split(separator: "-").last.flatMap { $0.hasSuffix("h") ? Int($0.dropLast()) : nil }
        let short = window.map { String(rest.dropLast("-\($0)h".count)) }
        let possible = [String(rest), short].compactMap { text in
            text.flatMap { text in owners.first { $0.scope != .core && $0.name.text == text }?.scope }
        }
        if possible.count == 1 { return possible[0] }
        return possible.isEmpty ? (try? Slug(short ?? String(rest))).map(Scope.tenant) : nil
    }
}
