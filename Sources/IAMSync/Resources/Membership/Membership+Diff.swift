public import IAMModel

extension Membership {
    /// What has to be written.
    public static func changes(from observed: Observed?, to desired: Membership) -> [Change] {
        observed?.membershipID == nil ? [.create] : []
    }

    /// A change as people read it.
    public static func explain(_ change: Change, from observed: Observed?, to desired: Membership) -> FieldChange {
        FieldChange(change.field, new: desired.label)
    }
}
