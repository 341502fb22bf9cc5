public import IAMModel

extension Group {
    /// Reads the group: by the id that the definition gives, or else by its display name.
    public static func observe(_ desired: Group, in context: CenterContext) async throws(SyncError) -> Observed? {
        let found =
            if let id = desired.givenID {
                try await context.group(withGivenID: id)
            } else if let id = try await context.groupID(named: desired.name) {
                try await context.group(withID: id)
            } else {
                GroupFacts?.none
            }
        return found.map { Observed($0, of: desired) }
    }
}

extension Group.Observed {
    /// What the identity store says about a group.
    init(_ facts: GroupFacts, of desired: Group) {
        self.init(id: facts.id, name: facts.name, description: facts.description, isNative: desired.isNative)
    }
}
