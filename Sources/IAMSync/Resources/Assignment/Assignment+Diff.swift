public import IAMModel

extension Assignment {
    /// What has to be written: the group gets the set, then loses the other sets of its family in the account.
    public static func changes(from observed: Observed?, to desired: Assignment) -> [Change] {
        guard let observed else { return [.create] }
        let creation: [Change] = observed.isAssigned ? [] : [.create]
        return creation + observed.others.sorted().map(Change.remove)
    }

    /// A change as people read it.
    public static func explain(_ change: Change, from observed: Observed?, to desired: Assignment) -> FieldChange {
        switch change {
        case .create: FieldChange(change.field, new: desired.label)
        case .remove(let other):
            FieldChange(change.field, old: other.permissionSet, new: desired.permissionSet.text)
        }
    }
}
