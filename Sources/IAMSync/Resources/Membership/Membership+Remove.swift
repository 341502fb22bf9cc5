import AWSClient
public import IAMModel

extension Membership {
    /// A member of a native group of ours whom nobody declared.
    public struct Remains: Removable {
        /// A session in Identity Center.
        public typealias Context = CenterContext
        /// What people call the kind.
        public static let kindName = Membership.kindName
        /// Why it is not asked for.
        public static let reason = "nobody declared it"

        /// The group's display name.
        public let group: String
        /// The group's id.
        public let groupID: String
        /// The person's user name, or id where the name could not be read.
        public let member: String
        /// The person's id.
        public let userID: String
        /// The membership's id.
        public let id: String
        /// The group's part of the definition.
        public let scope: Scope?

        /// `{member} in {group}`.
        public var label: String { Self.label(of: member, in: group) }
        /// It stands in Identity Center as a whole.
        public var home: AccountID? { nil }
        /// What was seen of it.
        public var observed: [String] { ["user: \(userID)", "group: \(groupID)"] }

        /// What a membership is called.
        static func label(of member: String, in group: String) -> String { "\(member) in \(group)" }
    }
}

extension Membership.Remains {
    /// Reads the group's members.
    public func seenAgain(in context: CenterContext) async throws(SyncError) -> Self? {
        guard let members = try await context.members(ofGroup: groupID),
            let found = members.first(where: { $0.userID == userID })
        else { return nil }
        return Self(
            group: group, groupID: groupID, member: member, userID: userID, id: found.id, scope: scope)
    }

    /// Ends the membership.
    public func remove(in context: CenterContext) async throws(SyncError) {
        var steps = RemovalSteps(through: context.client)
        try await steps.delete("membership", .deleteMembership(id, in: context.identityStore))
    }
}
