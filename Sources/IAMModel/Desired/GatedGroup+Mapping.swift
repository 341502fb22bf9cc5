extension Mapping {
    /// The rows of the JIT table: each admin group, and each live contributor group.
    func addGatedGroups(to state: inout DesiredState) {
        for place in places {
            let isLive = place.coordinate.tier.text == "live"
            for group in place.groups where group.role == .admins || (group.role == .contributors && isLive) {
                state.gatedGroups.append(
                    GatedGroup(
                        group: group.name, role: group.role, coordinate: place.coordinate,
                        approval: group.jit?.approval,
                        window: group.jit?.window, eligibleFrom: group.jit?.eligibleFrom,
                        listedMembers: distinct(group.members)))
            }
        }
        state.gatedGroups.sort { $0.group < $1.group }
    }
}
