import IAMModel

/// Groups that were listed, with an index by all that a definition may call them by.
struct GroupList: Sendable {
    private var byID: [String: GroupFacts] = [:]
    private var byExternalID: [String: GroupFacts] = [:]
    private var byName: [FoldedName: GroupFacts] = [:]

    /// What was listed; of several under one name or id, the first counts.
    init(_ groups: [GroupFacts]) {
        for group in groups {
            if byID[group.id] == nil { byID[group.id] = group }
            if byName[FoldedName(group.name)] == nil { byName[FoldedName(group.name)] = group }
            for id in group.externalIDs where byExternalID[id] == nil { byExternalID[id] = group }
        }
    }

    /// The group that a definition means: by its id in the identity store, or else at the identity provider; where none is
    /// written, by its name.
    func find(_ group: Group) -> GroupFacts? {
        guard let id = group.givenID else { return byName[FoldedName(group.name)] }
        return byID[id] ?? byExternalID[id]
    }
}
