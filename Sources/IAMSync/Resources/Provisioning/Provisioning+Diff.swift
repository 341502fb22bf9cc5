import IAMModel

extension Provisioning {
    /// What has to be written: nothing where every account has the latest form.
    public static func changes(from observed: Observed?, to desired: Provisioning) -> [Change] {
        guard let observed else { return [] }
        return observed.followsChange || !observed.staleAccounts.isEmpty ? [.provision] : []
    }

    /// A change as people read it.
    public static func explain(_ change: Change, from observed: Observed?, to desired: Provisioning) -> FieldChange {
        let stale = observed?.staleAccounts ?? []
        let accounts = stale.isEmpty ? "every account of the set" : stale.joined(separator: ", ")
        return FieldChange(change.field, new: accounts)
    }

    /// The step that follows the step of a set: once a set and run, however many of its fields change.
    ///
    /// - Parameters:
    ///   - set: What the run means to do with the set.
    ///   - accounts: The accounts that have the set in some form.
    ///   - reading: Which of them lack its latest form.
    /// - Returns: The step; `nil` where there is nothing to say: the set is new, no account has it, or all have it as
    ///   it must be.
    static func step(
        for set: Step<PermissionSet>, provisionedIn accounts: Set<String>, reading: Reading<Observed>
    ) -> Step<Provisioning>? {
        switch set.action {
        case .keep, .update, .adopt, .replace: break
        case .create, .skip, .unknown, .fail: return nil
        }
        let desired = Provisioning(permissionSet: set.desired.name, scopes: set.desired.scopes)
        let changesForm = set.writes && set.changes.contains { $0.changesForm }
        switch reading {
        case .present(var observed):
            observed.followsChange = changesForm && !accounts.isEmpty
            let step = Step(desired, from: .present(observed))
            return step.writes ? step : nil
        case .absent: return nil
        case .unknown: return Step(desired, from: reading)
        }
    }
}

extension PermissionSet.Change {
    /// Whether it makes another form of the set, which has to reach its accounts; tags stay in Identity Center.
    var changesForm: Bool {
        if case .tags = self { return false }
        return true
    }
}
