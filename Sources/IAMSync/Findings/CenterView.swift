import IAMModel

/// Identity Center as the rules see it. A run for some parts of the definition has read no more than these, and must not
/// take the groups and sets of the others for nobody's.
struct CenterView {
    let inventory: IdentityCenterInventory
    /// What must be, as a whole: not only what was chosen to be read.
    let definition: DesiredState
    private let chosenSets: Set<String>
    private let allSets: Set<String>
    private let allGroups: Set<FoldedName>
    private let givenIDs: Set<String>
    private let readsAllGroups: Bool

    init(inventory: IdentityCenterInventory, definition: DesiredState) {
        self.inventory = inventory
        self.definition = definition
        chosenSets = Set(inventory.desired.permissionSets.map(\.name.text))
        allSets = Set(definition.permissionSets.map(\.name.text))
        allGroups = Set(definition.groups.map { FoldedName($0.name) })
        givenIDs = Set(definition.groups.compactMap(\.givenID))
        readsAllGroups = inventory.desired.groups.count == definition.groups.count
    }

    /// Whoever has a set of the chosen parts, or one of ours that no part asks for, and is not in the definition.
    var foreignAssignments: [ForeignAssignment] {
        (inventory.foreignAssignments ?? []).filter { concerns(set: $0.permissionSet) && isForeign($0.principal) }
    }

    /// Sets of the chosen parts, or of ours that no part asks for, that an account has for nobody.
    var unassignedProvisionings: [UnassignedProvisioning] {
        inventory.unassignedProvisionings.filter { concerns(set: $0.permissionSet) }
    }

    private func concerns(set: String) -> Bool { chosenSets.contains(set) || !allSets.contains(set) }

    /// A group whose name could not be read may be one of another part's.
    private func isForeign(_ principal: ForeignAssignment.Principal) -> Bool {
        switch principal {
        case .user, .nobody: true
        case .group(let name?, let id): !allGroups.contains(FoldedName(name)) && !givenIDs.contains(id)
        case .group(nil, let id): readsAllGroups && !givenIDs.contains(id)
        }
    }
}
