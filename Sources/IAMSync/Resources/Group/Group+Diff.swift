public import IAMModel

extension Group {
    /// What has to be written: a synced group is never changed, a native one is marked as ours.
    public static func changes(from observed: Observed?, to desired: Group) -> [Change] {
        guard desired.isNative else { return [] }
        guard let observed else { return [.create] }
        return observed.description == nativeDescription ? [] : [.mark]
    }

    /// A change as people read it.
    public static func explain(_ change: Change, from observed: Observed?, to desired: Group) -> FieldChange {
        switch change {
        case .create: FieldChange(change.field, new: desired.name)
        case .mark: FieldChange(change.field, old: observed?.description ?? "none", new: nativeDescription)
        }
    }
}
