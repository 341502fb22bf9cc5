public import IAMModel

extension Assignment {
    /// Reads whether the group has the set in the account, and which other sets of its family.
    ///
    /// - Throws: ``SyncError/missing(_:)`` where the group or the set is not there.
    public static func observe(_ desired: Assignment, in context: CenterContext) async throws(SyncError) -> Observed? {
        let group = try await context.resolvedGroupID(named: desired.group)
        let set = try context.resolvedARN(ofSet: desired.permissionSet.text)
        let others = context.directory.others(thanThatOf: desired)
        let held = try await context.sets(ofGroup: group, in: desired.account, among: [set] + others.map(\.arn))
        let isAssigned = held.contains(set)
        let heldOthers = others.filter { held.contains($0.arn) }
        return isAssigned || !heldOthers.isEmpty ? Observed(isAssigned: isAssigned, others: heldOthers) : nil
    }
}
