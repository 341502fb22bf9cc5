extension Mapping {
    /// Every group of people, whether it has an account or not.
    func addGroups(to state: inout DesiredState) {
        for place in places {
            for group in place.groups {
                state.groups.append(self.group(group.name, group.role, place.coordinate.scope))
            }
        }
        for tenant in definition.tenants {
            state.groups.append(group(tenant.readersGroupName, .readers, .tenant(tenant.name.value)))
        }
        state.groups.sort { $0.name < $1.name }
    }

    private func group(_ name: String, _ role: GroupRole, _ scope: Scope) -> Group {
        let center = definition.aws.identityCenter
        let id = center.groupIDs.first { $0.name.value == name }?.id.value
        return Group(
            name: name, role: role, source: center.groups == .scim ? .scim(id: id) : .native(id: id), scope: scope)
    }
}
