extension Mapping {
    /// Every group of people, whether it has an account or not.
    func addGroups(to state: inout DesiredState) {
        let center = definition.aws.identityCenter
        let ids = Dictionary(center.groupIDs.map { ($0.name.value, $0.id.value) }) { first, _ in first }
        let group = { (name: String, role: GroupRole, scope: Scope) in
            let source: Group.Source = center.groups == .scim ? .scim(id: ids[name]) : .native(id: ids[name])
            return Group(name: name, role: role, source: source, scope: scope)
        }
        for place in places {
            state.groups += place.groups.map { group($0.name, $0.role, place.coordinate.scope) }
        }
        state.groups += definition.tenants.map { group($0.readersGroupName, .readers, .tenant($0.name.value)) }
        state.groups.sort { $0.name < $1.name }
    }
}
