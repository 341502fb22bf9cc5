extension Mapping {
    /// The members of native groups; with `jit_groups: empty`, those of groups with a JIT rule are withheld.
    func addMemberships(to state: inout DesiredState) {
        guard definition.aws.identityCenter.groups == .native else { return }
        let keepsEmpty = definition.aws.identityCenter.jitGroups == .empty
        for place in places {
            for group in place.groups {
                let members = memberships(of: group.name, group.members, place.coordinate.scope)
                if keepsEmpty, group.jit != nil {
                    state.withheldMemberships += members
                } else {
                    state.memberships += members
                }
            }
        }
        for tenant in definition.tenants {
            let everyone = (tenant.admins + tenant.contributors + tenant.readers).map(\.value)
            state.memberships += memberships(of: tenant.readersGroupName, everyone, .tenant(tenant.name.value))
        }
        state.memberships.sort()
        state.withheldMemberships.sort()
    }

    /// Each person once, sorted: user names are equal without regard to case; of two spellings the first by bytes stays.
    func distinct(_ members: [String]) -> [String] {
        let inOrder = members.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var seen: Set<String> = []
        return inOrder.filter { seen.insert($0.lowercased()).inserted }
    }

    private func memberships(of group: String, _ members: [String], _ scope: Scope) -> [Membership] {
        distinct(members).map { Membership(group: group, member: $0, scope: scope) }
    }
}
