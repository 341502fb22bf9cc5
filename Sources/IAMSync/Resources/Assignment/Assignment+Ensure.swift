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
            try await create(AssignmentTarget(account: desired.account.text, group: group, set: set), in: context)
            result.isAssigned = true
        case .remove(let other):
            try await context.operations.delete(
                AssignmentTarget(account: desired.account.text, group: group, set: other.arn))
            result.others.removeAll { $0 == other }
        }
        return result
    }

    /// What a run that died had under way may have come to this very assignment: then there is nothing left to do.
    private static func create(_ target: AssignmentTarget, in context: CenterContext) async throws(SyncError) {
        if await context.operations.waitedForOthers() {
            let found = try await context.assignments(ofSet: target.set, in: target.account) ?? []
            if found.contains(AssignmentFacts(target)) { return }
        }
        try await context.operations.create(target)
    }
}

extension AssignmentFacts {
    /// An assignment of a group, as it will be listed.
    fileprivate init(_ target: AssignmentTarget) {
        self.init(account: target.account, set: target.set, isOfGroup: true, principal: target.group)
    }
}
