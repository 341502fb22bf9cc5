import AWSClient
import IAMModel

extension Membership {
    /// A member of a native group of ours whom nobody declared.
    struct Remains: Removable {
        /// A session in Identity Center.
        typealias Context = CenterContext
        /// What people call the kind.
        static let kindName = Membership.kindName
        /// Why it is not asked for.
        static let reason = "nobody declared it"

        /// The group's display name.
        let group: String
        /// The group's id.
        let groupID: String
        /// The person's user name, or id where the name could not be read.
        let member: String
        /// The person's id.
        let userID: String
        /// The membership's id.
        let id: String
        /// The group's part of the definition.
        let scope: Scope?

        /// `{member} in {group}`.
        var label: String { Self.label(of: member, in: group) }
        /// It stands in Identity Center as a whole.
        var home: AccountID? { nil }
        /// What was seen of it.
        var observed: [String] { ["user: \(userID)", "group: \(groupID)"] }

        /// What a membership is called.
        static func label(of member: String, in group: String) -> String { "\(member) in \(group)" }
    }
}

extension Membership.Remains {
    /// Reads the group's members.
    func seenAgain(in context: CenterContext) async throws(SyncError) -> Self? {
        guard let members = try await context.members(ofGroup: groupID),
            let found = members.first(where: { $0.userID == userID })
        else { return nil }
        return Self(
            group: group, groupID: groupID, member: member, userID: userID, id: found.id, scope: scope)
    }

    /// Ends the membership.
    func remove(in context: CenterContext) async throws(SyncError) {
        var steps = RemovalSteps(through: context.client)
        try await steps.delete("membership", .deleteMembership(id, in: context.identityStore))
    }
}
