/// Explains why things are as they are. Pure: the files and what is known about AWS, and no call.
///
/// Nothing is stored in the desired values for it: places in the files are looked up by name when they are asked for.
public struct Explainer {
    /// The definition that is explained.
    public let definition: Definition
    /// What it asks for.
    public let desired: DesiredState
    let mapping: Mapping
    /// Where in `mapping.places` a group stands, and where in `definition.tenants` a tenant: nothing is found by reading all.
    let placesOfGroups: [String: Int]
    let placesOfTenants: [Slug: Int]

    /// Explains a definition that the validator has passed.
    public init(of definition: Definition, facts: AWSFacts) {
        self.definition = definition
        let policies = PolicyTexts(of: definition, partition: facts.partition)
        mapping = Mapping(of: definition, facts: facts, policies: policies)
        desired = DesiredState(of: definition, facts: facts, policies: policies)
        let groups = mapping.places.enumerated().flatMap { index, place in place.groups.map { ($0.name, index) } }
        placesOfGroups = Dictionary(groups) { first, _ in first }
        let tenants = definition.tenants.enumerated().map { ($1.name.value, $0) }
        placesOfTenants = Dictionary(tenants) { first, _ in first }
    }

    /// What has a name: an operator role in each of its accounts, a group, a permission set, an assignment
    /// (`{group} → {set}`, `{group}:{set}`), an account by its number, a tenant, a sector, an OIDC provider by its URL, a person
    /// who is listed, or any of these by the ARN that AWS shows.
    ///
    /// - Returns: An explanation each; empty where nothing has that name.
    public func explanations(of name: String) -> [Explanation] {
        let asked = ExplainedName(name)
        if let sides = asked.assignment { return assignment(of: sides.group, to: sides.set) }
        let found =
            operatorRoles(named: asked.text) + group(named: asked.text) + permissionSet(named: asked.text)
            + tenant(named: asked.text) + sector(named: asked.text) + account(numbered: asked.text)
            + provider(at: asked.text)
        let here = asked.account.map { account in
            found.filter { $0.account == nil || $0.account == account }
        }
        return (here ?? found).isEmpty ? person(named: name) : here ?? found
    }

    /// Every name that can be asked for but those of people, sorted.
    public var names: [String] {
        let places = mapping.places.filter(\.hasOperator).map { $0.coordinate.groupName(.operator) }
        let parts =
            definition.tenants.map(\.name.value.text) + (definition.core?.sectors ?? []).map(\.name.value.text)
        let accounts = mapping.accounts.entries.map(\.id.value.text)
        let all = places + desired.groups.map(\.name) + desired.permissionSets.map(\.name.text) + parts + accounts
        return Set(all).sorted()
    }

    /// The parts of the definition that a name may belong to by how it begins, where accounts that only AWS knows may bring
    /// it into being.
    public func scopes(ofUnknown name: String) -> Set<Scope> {
        let asked = ExplainedName(name)
        let text = asked.assignment?.group ?? asked.text
        // To find which part an account belongs to, it has to be found first: any part does for that.
        guard AccountID(text) == nil else { return [.core] }
        let tenants = definition.tenants.map(\.name.value).filter { text.hasPrefix("\($0)-") }
        let sectors = (definition.core?.sectors ?? []).map(\.name.value).filter { text.hasPrefix("\($0)-") }
        return Set(tenants.map(Scope.tenant) + (sectors.isEmpty ? [] : [.core]))
    }
}

extension Place {
    /// Whether the definition speaks of an operator here.
    var hasOperator: Bool {
        if case .none = runner { return false }
        return true
    }
}
