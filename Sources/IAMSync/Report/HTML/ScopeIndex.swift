import IAMModel

/// Tells which parts of the definition a thing belongs to that is known by its name and account alone.
struct ScopeIndex: Sendable {
    private var byName: [String: Set<Scope>] = [:]
    private var byAccount: [AccountID: Set<Scope>] = [:]

    /// The parts of everything that is asked for, and of what is left over as far as that is known.
    init(_ outcomes: Outcomes) {
        add(outcomes.providers)
        add(outcomes.boundaries)
        add(outcomes.roles)
        add(outcomes.permissionSets)
        add(outcomes.groups)
        for assignment in outcomes.assignments.map(\.desired) {
            byAccount[assignment.account, default: []].insert(assignment.scope)
        }
        add(outcomes.removals.roles)
        add(outcomes.removals.permissionSets)
        add(outcomes.removals.groups)
    }

    /// The parts that a thing belongs to; where its name tells nothing, those of its account.
    func scopes(of name: String, in account: AccountID? = nil) -> Set<Scope> {
        byName[name] ?? account.flatMap { byAccount[$0] } ?? []
    }

    /// The parts that use a set, by its name as the tables have it: `short (whole name)` where it was shortened.
    func scopes(ofSet name: String) -> Set<Scope> {
        byName[String(name.prefix { $0 != " " })] ?? []
    }

    private mutating func add<Kind: ResourceKind>(_ outcomes: [Outcome<Kind>]) {
        for outcome in outcomes {
            byName[outcome.desired.label, default: []].formUnion(outcome.desired.scopes)
            if let home = outcome.desired.home { byAccount[home, default: []].formUnion(outcome.desired.scopes) }
        }
    }

    private mutating func add<Item: Removable>(_ outcomes: [RemovalOutcome<Item>]) {
        for outcome in outcomes {
            if let scope = outcome.item.scope { byName[outcome.item.label, default: []].insert(scope) }
        }
    }
}
