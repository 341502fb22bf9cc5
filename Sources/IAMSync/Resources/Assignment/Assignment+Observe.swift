public import IAMModel

extension Assignment {
    /// Reads whether the group has the set in the account, and which other sets of its family.
    ///
    /// - Throws: ``SyncError/missing(_:)`` where the group or the set is not there.
    public static func observe(_ desired: Assignment, in context: CenterContext) async throws(SyncError) -> Observed? {
        let group = try await context.resolvedGroupID(named: desired.group)
        let set = try context.resolvedARN(ofSet: desired.permissionSet.text)
        let isAssigned = try await context.isAssigned(set: set, toGroup: group, in: desired.account)
        var others: [Observed.Other] = []
        for other in context.directory.others(thanThatOf: desired)
        where try await context.isAssigned(set: other.arn, toGroup: group, in: desired.account) {
            others.append(other)
        }
        return isAssigned || !others.isEmpty ? Observed(isAssigned: isAssigned, others: others) : nil
    }
}
