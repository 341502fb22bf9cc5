import AWSClient
import IAMModel

extension Group {
    /// A native group of ours that nobody asks for. Its memberships go with it.
    struct Remains: Removable {
        /// A session in Identity Center.
        typealias Context = CenterContext
        /// What people call the kind.
        static let kindName = Group.kindName
        /// Why it is not asked for.
        static let reason = "no longer in the definition"

        /// Its display name.
        let name: String
        /// Its id in the identity store.
        let id: String
        /// Its description, which marks it as ours.
        let description: String?
        /// The part that it belonged to, by its name; `nil` where that doesn't tell.
        let scope: Scope?

        /// Its display name.
        var label: String { name }
        /// It stands in Identity Center as a whole.
        var home: AccountID? { nil }
        /// What was seen of it.
        var observed: [String] { ["id: \(id)"] }
    }
}

extension Group.Remains {
    /// Reads the group by its id.
    func seenAgain(in context: CenterContext) async throws(SyncError) -> Self? {
        try await context.group(withID: id).map {
            Self(name: $0.name, id: $0.id, description: $0.description, scope: scope)
        }
    }

    /// A group that has a set somewhere is in use. An assignment may be listed for a moment after it is gone: the account
    /// is asked as well.
    func use(besides removed: Set<String>, in context: CenterContext) async throws(SyncError) -> String? {
        for listed in try await context.assignments(ofGroup: id) ?? [] {
            let found = try await context.assignments(ofSet: listed.set, in: listed.account) ?? []
            if let reason = GroupUseGuard(assignments: found.filter { $0.principal == id }).reason { return reason }
        }
        return nil
    }

    /// Deletes the group.
    func remove(in context: CenterContext) async throws(SyncError) {
        var steps = RemovalSteps(through: context.client)
        try await steps.delete("group", .deleteGroup(id, in: context.identityStore))
    }
}
