import AWSClient

extension CenterContext {
    // MARK: Groups

    /// All groups.
    func groups() async throws(SyncError) -> [GroupFacts] {
        try await client.write(.groups(in: identityStore)).map { GroupFacts($0) }
    }

    /// The first groups, or all of them.
    func groups(upTo pages: Int) async throws(SyncError) -> AnswerPages<[IdentityStoreGroup]> {
        try await client.readPages(.groups(in: identityStore), upTo: pages)
    }

    /// The id of the group with a display name; `nil` where the identity store has none.
    func groupID(named name: String) async throws(SyncError) -> String? {
        try await client.read(.groupID(named: name, in: identityStore))
    }

    /// A group by its id; `nil` where the identity store has none.
    func group(withID id: String) async throws(SyncError) -> GroupFacts? {
        try await client.read(.group(id, in: identityStore)).map { GroupFacts($0) }
    }

    /// A group by its id in the identity store, or at the identity provider; `nil` where there is none.
    func group(withGivenID id: String) async throws(SyncError) -> GroupFacts? {
        do {
            if let found = try await group(withID: id) { return found }
        } catch .aws(let error) where error.code == "ValidationException" {
            // Not the form of an id of the identity store: it can only be the identity provider's.
        }
        return try await groups().first { $0.externalIDs.contains(id) }
    }

    /// Creates a group.
    ///
    /// - Returns: Its id.
    func createGroup(named name: String, description: String) async throws(SyncError) -> String {
        try await client.write(.createGroup(named: name, description: description, in: identityStore))
    }

    /// Gives a group a description.
    func describeGroup(_ id: String, as description: String) async throws(SyncError) {
        try await client.write(.updateGroup(id, description: description, in: identityStore))
    }

    // MARK: People

    /// The first people, or all of them.
    func users(upTo pages: Int) async throws(SyncError) -> AnswerPages<[IdentityStoreUser]> {
        try await client.readPages(.users(in: identityStore), upTo: pages)
    }

    /// A person by id; `nil` where the identity store has none.
    func user(withID id: String) async throws(SyncError) -> UserFacts? {
        try await client.read(.user(id, in: identityStore)).map { UserFacts($0) }
    }

    /// The id of the person with a user name, or else with an e-mail address; `nil` where there is none.
    func userID(called name: String) async throws(SyncError) -> String? {
        if let id = try await client.read(.userID(with: "userName", name, in: identityStore)) { return id }
        guard name.contains("@") else { return nil }
        return try await client.read(.userID(with: "emails.value", name, in: identityStore))
    }

    // MARK: Memberships

    /// The members of a group; `nil` where there is no such group.
    func members(ofGroup id: String) async throws(SyncError) -> [MemberFacts]? {
        try await client.read(.memberships(of: id, in: identityStore))?.compactMap { found in
            found.user.map { MemberFacts(id: found.id, userID: $0) }
        }
    }

    /// Makes a person a member of a group.
    ///
    /// - Returns: The membership's id.
    func createMembership(ofUser user: String, inGroup group: String) async throws(SyncError) -> String {
        try await client.write(.createMembership(ofUser: user, in: group, store: identityStore))
    }
}

extension GroupFacts {
    /// A group as the client gives it.
    init(_ found: IdentityStoreGroup) {
        self.init(
            id: found.id, name: found.name ?? "", description: found.description, externalIDs: found.externalIDs)
    }
}

extension UserFacts {
    /// A person as the client gives it.
    init(_ found: IdentityStoreUser) {
        self.init(id: found.id, userName: found.userName ?? "", emails: found.emails)
    }
}
