public import IAMModel

extension Membership {
    /// Writes one change.
    public static func write(
        _ change: Change, of desired: Membership, onto observed: Observed?, in context: CenterContext
    ) async throws(SyncError) -> Observed {
        let group = try await context.resolvedGroupID(named: desired.group)
        guard let user = try await context.resolvedUserID(called: desired.member) else {
            throw .missing("nobody in the identity store is called \(desired.member)")
        }
        let id = try await context.createMembership(ofUser: user, inGroup: group)
        return Observed(userID: user, membershipID: id, member: desired.member)
    }
}
