public import IAMModel

extension Membership {
    /// Reads whether the person is a member of the group.
    ///
    /// - Throws: ``SyncError/missing(_:)`` where the group is not there.
    public static func observe(_ desired: Membership, in context: CenterContext) async throws(SyncError) -> Observed? {
        let group = try await context.resolvedGroupID(named: desired.group)
        guard let user = try await context.resolvedUserID(called: desired.member) else {
            return Observed(userID: nil, member: desired.member)
        }
        let members = try await context.members(ofGroup: group) ?? []
        guard let found = members.first(where: { $0.userID == user }) else { return nil }
        return Observed(userID: user, membershipID: found.id, member: desired.member)
    }
}
