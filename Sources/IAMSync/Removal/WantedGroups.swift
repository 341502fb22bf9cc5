import IAMModel

/// The groups that the definition asks for, by the ids that they have, and what any other group is to us.
struct WantedGroups: Sendable {
    private let desired: [Group]
    /// The names that are asked for, where there is a native group, which alone can be an orphan.
    private var names: Set<FoldedName> = []
    /// Where a group stands in the definition, by the id that it has.
    private var places: [String: Int] = [:]
    private var ids: [FoldedName: String] = [:]
    private let everybody: GroupInventory?

    /// Looks the groups up.
    ///
    /// - Parameters:
    ///   - desired: What must be, as a whole.
    ///   - center: What was read of the chosen parts.
    ///   - all: Every group of the identity store; `nil` where that is not known.
    init(_ desired: DesiredState, center: IdentityCenterInventory, all: [GroupFacts]?) {
        self.desired = desired.groups
        everybody = all.map { $0 == center.groups.all ? center.groups : GroupInventory(all: $0) }
        // Where every wanted group was read, nothing is looked up among all.
        lazy var named = Dictionary((all ?? []).map { (FoldedName($0.name), $0.id) }) { first, _ in first }
        lazy var given = Dictionary((all ?? []).flatMap { group in group.externalIDs.map { ($0, group.id) } }) { $1 }
        if let all, all.contains(where: Self.isNative) { names = Set(desired.groups.map { FoldedName($0.name) }) }
        for (place, group) in desired.groups.enumerated() {
            let name = FoldedName(group.name)
            let found = center.groups.reading(ofGroup: group.name).value?.id
            guard let id = found ?? group.givenID.map({ given[$0] ?? $0 }) ?? named[name] else { continue }
            places[id] = place
            ids[name] = id
        }
    }

    /// The id of a group that is asked for.
    func id(of name: String) -> String? { ids[FoldedName(name)] }

    /// Whether it is a native group of ours, by its description, and none that is asked for.
    func isOrphan(_ group: GroupFacts) -> Bool {
        Self.isNative(group) && !names.contains(FoldedName(group.name))
            && places[group.id] == nil
    }

    private static func isNative(_ group: GroupFacts) -> Bool { group.description == Group.nativeDescription }

    /// Who has an assignment.
    func principal(of assignment: AssignmentFacts) -> PrincipalGuard.Principal {
        guard assignment.isOfGroup else { return .user }
        if let group = places[assignment.principal].map({ desired[$0] }) {
            return .wanted(name: group.name, scope: group.scope)
        }
        guard let everybody else { return .unknown }
        guard let found = everybody.group(withID: assignment.principal) else { return .gone(id: assignment.principal) }
        return isOrphan(found) ? .orphaned(name: found.name) : .stranger(name: found.name)
    }
}
