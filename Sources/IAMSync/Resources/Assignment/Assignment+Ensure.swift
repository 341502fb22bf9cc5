public import IAMModel

extension Assignment {
    /// Writes one change, and waits until AWS says that it is done.
    public static func write(
        _ change: Change, of desired: Assignment, onto observed: Observed?, in context: CenterContext
    ) async throws(SyncError) -> Observed {
        var result = observed ?? Observed(isAssigned: false)
        let group = try await context.resolvedGroupID(named: desired.group)
        switch change {
        case .create:
            let set = try context.resolvedARN(ofSet: desired.permissionSet.text)
            try await context.operations.create(AssignmentTarget(account: desired.account.text, group: group, set: set))
            result.isAssigned = true
        case .remove(let other):
            try await context.operations.delete(
                AssignmentTarget(account: desired.account.text, group: group, set: other.arn))
            result.others.removeAll { $0 == other }
        }
        return result
    }
}
