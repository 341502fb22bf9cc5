extension Console {
    /// Replaces the trust policy of a role.
    public func setTrust(ofRole role: String, in account: String, to document: String) {
        changeRole(role, in: account) { $0.trust = StoredDocument(document) }
    }

    /// Puts another boundary on a role, or takes it off.
    public func setBoundary(ofRole role: String, in account: String, to arn: String?) {
        changeRole(role, in: account) { $0.boundary = arn }
    }

    /// Attaches a managed policy to a role.
    public func attach(_ arn: String, toRole role: String, in account: String) {
        changeRole(role, in: account) { if !$0.attached.contains(arn) { $0.attached.append(arn) } }
    }

    /// Detaches a managed policy from a role.
    public func detach(_ arn: String, fromRole role: String, in account: String) {
        changeRole(role, in: account) { $0.attached.removeAll { $0 == arn } }
    }

    /// Puts an inline policy into a role.
    public func putInlinePolicy(_ name: String, document: String, inRole role: String, in account: String) {
        changeRole(role, in: account) { $0.inline[name] = document }
    }

    /// Changes how long a session of a role may last, in seconds.
    public func setLongestSession(ofRole role: String, in account: String, seconds: Int) {
        changeRole(role, in: account) { $0.longestSession = seconds }
    }

    /// Sets a tag of a role, or takes it off.
    public func setTag(_ key: String, ofRole role: String, in account: String, to value: String?) {
        changeRole(role, in: account) { role in
            role.tags.removeAll { $0.key == key }
            if let value { role.tags.append(SimulatedTag(key, value)) }
        }
    }

    /// Makes a role that trusts somebody.
    public func createRole(_ name: String, in account: String, trust: String, path: String = "/") {
        change(account) { iam in
            iam.roles.append(
                AccountIAM.Role(
                    name: name, path: path, id: iam.ids.word("AROA", 17), arn: iam.arn("role\(path)\(name)"),
                    created: 0, trust: StoredDocument(trust)))
        }
    }

    /// Deletes a role with everything in it.
    public func deleteRole(_ name: String, in account: String) {
        change(account) { $0.roles.removeAll { $0.name == name } }
    }

    /// Replaces the default version's document of a policy by a new version.
    public func editPolicy(_ name: String, in account: String, to document: String) {
        change(account) { iam in
            guard let index = iam.policies.firstIndex(where: { $0.name == name }) else { return }
            iam.policies[index].lastVersion += 1
            let version = AccountIAM.Policy.Version(
                id: "v\(iam.policies[index].lastVersion)", document: StoredDocument(document), created: 0)
            iam.policies[index].versions.append(version)
            iam.policies[index].defaultVersion = version.id
        }
    }

    /// Deletes a policy, wherever it is attached.
    public func deletePolicy(_ name: String, in account: String) {
        change(account) { $0.policies.removeAll { $0.name == name } }
    }

    /// Replaces the thumbprints of a provider.
    public func setThumbprints(ofProvider url: String, in account: String, to thumbprints: [String]) {
        changeProvider(url, in: account) { $0.thumbprints = thumbprints }
    }

    /// Replaces the audiences of a provider.
    public func setAudiences(ofProvider url: String, in account: String, to audiences: [String]) {
        changeProvider(url, in: account) { $0.clients = audiences }
    }

    /// Deletes a provider.
    public func deleteProvider(_ url: String, in account: String) {
        change(account) { $0.providers.removeAll { "https://\($0.url)" == url } }
    }

    /// Makes a user, with an access key where one is asked for.
    public func createUser(_ name: String, in account: String, withAccessKey: Bool = false, isKeyActive: Bool = true) {
        change(account) { iam in
            var user = AccountIAM.User(
                name: name, id: iam.ids.word("AIDA", 17), arn: iam.arn("user/\(name)"), created: 0)
            if withAccessKey {
                let id = iam.ids.word("AKIA", 16)
                user.keys = [AccountIAM.User.Key(id: id, created: 0, lastUsed: nil, isActive: isKeyActive)]
            }
            iam.users.append(user)
        }
    }

    /// Closes an account, or opens it again.
    public func setState(of account: String, to state: String) {
        simulator.withState { world in
            guard let index = world.organization.accounts.number(of: account) else { return }
            world.organization.accounts[index].state = state
        }
    }

    private func change(_ account: String, _ body: (inout AccountIAM) -> Void) {
        simulator.withState { state in
            guard var iam = state.iam[account] else { return }
            body(&iam)
            state.iam[account] = iam
            state.center.provisioned.touch(account)
        }
    }

    private func changeRole(_ role: String, in account: String, _ body: (inout AccountIAM.Role) -> Void) {
        change(account) { iam in
            guard let index = iam.roles.firstIndex(where: { $0.name == role }) else { return }
            body(&iam.roles[index])
        }
    }

    private func changeProvider(_ url: String, in account: String, _ body: (inout AccountIAM.Provider) -> Void) {
        change(account) { iam in
            guard let index = iam.providers.firstIndex(where: { "https://\($0.url)" == url }) else { return }
            body(&iam.providers[index])
        }
    }
}
