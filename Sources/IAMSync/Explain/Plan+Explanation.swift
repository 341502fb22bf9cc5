public import IAMModel

extension Plan {
    /// What AWS has of the resources that an explanation is about, and what is ours there and not asked for.
    ///
    /// - Parameter explanation: Of the same definition, with the same facts about AWS.
    /// - Returns: In accounts first, then in Identity Center, then what is left over.
    public func records(about explanation: Explanation) -> [PlanRecord] {
        let resources = explanation.resources
        let members = resources.hasMembers ? memberships.filter { resources.groups.contains($0.desired.group) } : []
        let inAccounts =
            providers.filter { resources.arns.contains($0.desired.arn) }.map(PlanRecord.init)
            + boundaries.filter { resources.arns.contains($0.desired.arn) }.map(PlanRecord.init)
            + roles.filter { resources.arns.contains($0.desired.arn) }.map(PlanRecord.init)
        let inCenter =
            permissionSets.filter { resources.permissionSets.contains($0.desired.name.text) }.map(PlanRecord.init)
            + groups.filter { resources.groups.contains($0.desired.name) }.map(PlanRecord.init)
            + members.map(PlanRecord.init)
            + assignments.filter { resources.assignments.contains($0.desired) }.map(PlanRecord.init)
        return inAccounts + inCenter + leftovers(of: explanation)
    }

    private func leftovers(of explanation: Explanation) -> [PlanRecord] {
        let groups = explanation.resources.groups
        let assigned = removals.assignments.filter { groups.contains($0.item.group) }.map(PlanRecord.init)
        guard explanation.kind == .account else { return assigned }
        return removals.roles.filter { $0.item.home == explanation.account }.map(PlanRecord.init) + assigned
    }
}
