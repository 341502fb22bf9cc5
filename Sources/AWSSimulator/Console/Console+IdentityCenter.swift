extension Console {
    /// Changes how long a session of a permission set lasts, in ISO 8601.
    public func setSession(ofSet name: String, to session: String) {
        changeSet(name) { $0.session = session }
    }

    /// Attaches a managed policy to a permission set.
    public func attach(_ arn: String, toSet name: String) {
        changeSet(name) { if !$0.managed.contains(arn) { $0.managed.append(arn) } }
    }

    /// Detaches a managed policy from a permission set.
    public func detach(_ arn: String, fromSet name: String) {
        changeSet(name) { $0.managed.removeAll { $0 == arn } }
    }

    /// Replaces the inline policy of a permission set; an empty text takes it away.
    public func setInlinePolicy(ofSet name: String, to document: String) {
        changeSet(name) { $0.inlinePolicy = document }
    }

    /// Takes a tag off a permission set.
    public func removeTag(_ key: String, fromSet name: String) {
        changeSet(name) { $0.tags.removeAll { $0.key == key } }
    }

    /// Assigns a group to a permission set in an account, at once.
    public func assign(group: String, set name: String, in account: String) {
        simulator.withState { state in
            guard let id = state.store.groups.values.first(where: { $0.name == group })?.id else { return }
            Self.assign(id, "GROUP", name, account, &state)
        }
    }

    /// Assigns a single person to a permission set in an account, at once.
    public func assign(user: String, set name: String, in account: String) {
        simulator.withState { state in
            guard let id = state.store.users.values.first(where: { $0.name == user })?.id else { return }
            Self.assign(id, "USER", name, account, &state)
        }
    }

    /// Takes a group's assignment away, at once.
    public func unassign(group: String, set name: String, in account: String) {
        simulator.withState { state in
            guard let principal = state.store.groups.values.first(where: { $0.name == group })?.id,
                let set = state.center.sets.first(of: .name(name))?.arn
            else { return }
            for number in state.center.assignments.numbers(of: .place(set: set, account: account))
            where state.center.assignments[number].principal == principal {
                state.center.assignments.remove(number)
            }
        }
    }

    /// Makes a group.
    public func createGroup(_ name: String, description: String? = nil) {
        simulator.withState { state in
            let id = state.store.ids.uuid()
            state.store.groups.append(
                IdentityStoreState.Group(id: id, name: name, description: description, created: 0))
        }
    }

    /// Deletes a group with its memberships; its assignments stay, of an id that nobody has.
    public func deleteGroup(_ name: String) {
        simulator.withState { state in
            guard let group = state.store.groups.values.first(where: { $0.name == name })?.id,
                let number = state.store.groups.number(of: .id(group))
            else { return }
            state.store.groups.remove(number)
            state.store.memberships.removeAll(of: .group(group))
        }
    }

    /// Makes a person a member of a group; a person who isn't there is made.
    public func add(_ user: String, toGroup name: String) {
        simulator.withState { state in
            guard let group = state.store.groups.values.first(where: { $0.name == name }) else { return }
            if !state.store.users.values.contains(where: { $0.name == user }) {
                let id = state.store.ids.uuid()
                state.store.users.append(
                    IdentityStoreState.User(id: id, name: user, displayName: user, emails: [], created: 0))
            }
            guard let member = state.store.users.values.first(where: { $0.name == user }) else { return }
            let id = state.store.ids.uuid()
            state.store.memberships.append(
                IdentityStoreState.Membership(id: id, group: group.id, user: member.id, created: 0))
        }
    }

    /// Takes a person out of a group.
    public func remove(_ user: String, fromGroup name: String) {
        simulator.withState { state in
            guard let group = state.store.groups.values.first(where: { $0.name == name })?.id,
                let member = state.store.users.values.first(where: { $0.name == user })?.id
            else { return }
            state.store.memberships.removeAll(of: .pair(group: group, user: member))
        }
    }

    /// Changes an issuer, such as its certificates or whether it can be reached.
    public func changeIssuer(_ url: String, _ body: (inout SimulatedIssuer) -> Void) {
        simulator.withState { state in
            guard let index = state.issuers.firstIndex(where: { $0.url == url }) else { return }
            body(&state.issuers[index])
        }
    }

    private func changeSet(_ name: String, _ body: (inout IdentityCenterState.PermissionSet) -> Void) {
        simulator.withState { state in
            guard let index = state.center.sets.number(of: .name(name)) else { return }
            body(&state.center.sets[index])
            state.center.sets[index].version += 1
        }
    }

    private static func assign(
        _ principal: String, _ type: String, _ name: String, _ account: String, _ state: inout SimulatedState
    ) {
        guard let set = state.center.sets.first(of: .name(name)) else { return }
        state.center.assignments.append(
            IdentityCenterState.Assignment(
                account: account, set: set.arn, principalType: type, principal: principal))
        guard !state.center.provisioned.contains(.place(set: set.arn, account: account)) else { return }
        state.center.provisioned.append(
            IdentityCenterState.Provisioned(
                set: set.arn, account: account, version: set.version,
                role: "AWSReservedSSO_\(name)_\(state.center.ids.hex(16))"))
    }
}
