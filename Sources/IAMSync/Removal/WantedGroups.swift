import IAMModel

/// The groups that the definition asks for, by the ids that they have, and what any other group is to us.
struct WantedGroups: Sendable {
    private var names: Set<FoldedName> = []
    private var ids: [String: Group] = [:]
    private var idsByName: [FoldedName: String] = [:]
    private let all: [String: GroupFacts]?

    /// Looks the groups up.
    ///
    /// - Parameters:
    ///   - desired: What must be, as a whole.
    ///   - center: What was read of the chosen parts.
    ///   - all: Every group of the identity store; `nil` where that is not known.
    init(_ desired: DesiredState, center: IdentityCenterInventory, all: [GroupFacts]?) {
        self.all = all.map { Dictionary($0.map { ($0.id, $0) }) { first, _ in first } }
        let named = Dictionary((all ?? []).map { (FoldedName($0.name), $0.id) }) { first, _ in first }
        let given = Dictionary((all ?? []).flatMap { group in group.externalIDs.map { ($0, group.id) } }) { $1 }
        for group in desired.groups {
            let name = FoldedName(group.name)
            names.insert(name)
            let found = center.groups.wanted[name]?.value?.id
            let id = found ?? group.givenID.map { given[$0] ?? $0 } ?? named[name]
            guard let id else { continue }
            ids[id] = group
            idsByName[name] = id
        }
    }

    /// The id of a group that is asked for.
    func id(of name: String) -> String? { idsByName[FoldedName(name)] }

    /// Whether it is a native group of ours, by its description, and none that is asked for.
    func isOrphan(_ group: GroupFacts) -> Bool {
        group.description == Group.nativeDescription && !names.contains(FoldedName(group.name)) && ids[group.id] == nil
    }

    /// Who has an assignment.
    func principal(of assignment: AssignmentFacts) -> PrincipalGuard.Principal {
        guard assignment.isOfGroup else { return .user }
        if let group = ids[assignment.principal] { return .wanted(name: group.name, scope: group.scope) }
        guard let all else { return .unknown }
        guard let found = all[assignment.principal] else { return .gone(id: assignment.principal) }
        return isOrphan(found) ? .orphaned(name: found.name) : .stranger(name: found.name)
    }
}
