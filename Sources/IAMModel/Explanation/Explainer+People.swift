extension Explainer {
    /// A person who is listed somewhere: the groups, and what these get. User names are equal without regard to case.
    func person(named name: String) -> [Explanation] {
        let folded = name.lowercased()
        let listed = desired.groups.compactMap { group in
            group.role == .operator
                ? nil : listing(of: folded, in: group).map { (group: group, place: $0) }
        }
        guard !listed.isEmpty else { return [] }
        let groups = Set(listed.map(\.group.name))
        let assigned = desired.assignments.filter { groups.contains($0.group) }
        let rights = assigned.map {
            ExplainedFact("gets", "\($0.permissionSet) in \($0.account)", because: "through \($0.group)")
        }
        return [
            Explanation(
                .person, name,
                facts: listed.map { ExplainedFact(Self.label(standing(of: $0.group)), $0.group.name, at: [$0.place]) }
                    + rights,
                resources: ExplainedResources(groups: groups, hasMembers: true, assignments: Set(assigned)),
                scopes: Set(listed.map(\.group.scope)))
        ]
    }

    private static func label(_ standing: Standing) -> String {
        switch standing {
        case .member: "member of"
        case .eligible: "eligible for"
        case .listed: "listed for"
        }
    }

    private func listing(of person: String, in group: Group) -> SourceLocation? {
        let members: [Located<String>]
        if let tenant = tenant(of: group) {
            members =
                group.role == .readers
                ? tenant.admins + tenant.contributors + tenant.readers : tenant.members(group.role)
        } else {
            members = declaredGroup(group)?.members ?? []
        }
        return members.first { $0.value.lowercased() == person }?.location
    }
}
