public import IAMModel

extension IdentityCenterInventory {
    /// What is ours and that the definition no longer asks for: sets by their tags, native groups by their description,
    /// and assignments of our groups to sets of ours in accounts of our list, unless they are about to be replaced.
    ///
    /// - Parameter desired: What must be, as a whole: not only what was chosen to be read.
    /// - Returns: The orphans, sorted.
    public func orphans(desired: DesiredState) -> [Orphan] {
        (orphanedSets(desired) + orphanedGroups(desired) + orphanedAssignments(desired)).sorted()
    }

    private func orphanedSets(_ desired: DesiredState) -> [Orphan] {
        let wanted = Set(desired.permissionSets.map(\.name.text))
        return sets.unwanted.filter { !wanted.contains($0.name) }.map {
            Orphan(kindName: PermissionSet.kindName, name: $0.name, permissionSet: $0.name)
        }
    }

    private func orphanedGroups(_ desired: DesiredState) -> [Orphan] {
        let wanted = Set(desired.groups.map { FoldedName($0.name) })
        let ours = (groups.all ?? []).filter { $0.description == Group.nativeDescription }
        return ours.filter { !wanted.contains(FoldedName($0.name)) && groups.found[$0.id] == nil }.map {
            Orphan(kindName: Group.kindName, name: $0.name, group: $0.name)
        }
    }

    private func orphanedAssignments(_ desired: DesiredState) -> [Orphan] {
        let ours = sets.ours
        let kept = keptPlaces(desired)
        return assignments.found.compactMap { found -> Orphan? in
            guard found.isOfGroup, ours.contains(found.set), accounts.contains(found.account), !kept.contains(found),
                let account = AccountID(found.account), let group = wantedName(ofGroup: found.principal),
                let set = sets.names[found.set]
            else { return nil }
            return Orphan(
                kindName: Assignment.kindName, name: "\(group) → \(set)", account: account, group: group,
                permissionSet: set)
        }
    }

    /// What the definition asks for, and what is about to be replaced.
    private func keptPlaces(_ desired: DesiredState) -> Set<AssignmentFacts> {
        var kept: Set<AssignmentFacts> = []
        for assignment in desired.assignments {
            guard let group = groups.wanted[FoldedName(assignment.group)]?.value?.id else { continue }
            let set = sets.reading(ofSet: assignment.permissionSet.text).value?.arn
            let others = context.directory.others(thanThatOf: assignment).map(\.arn)
            for arn in [set].compactMap(\.self) + others {
                kept.insert(
                    AssignmentFacts(account: assignment.account.text, set: arn, isOfGroup: true, principal: group))
            }
        }
        return kept
    }

    /// The name of one of our groups, as the definition writes it; `nil` for any other group.
    func wantedName(ofGroup id: String) -> String? {
        self.desired.groups.first { groups.wanted[FoldedName($0.name)]?.value?.id == id }?.name
    }
}
