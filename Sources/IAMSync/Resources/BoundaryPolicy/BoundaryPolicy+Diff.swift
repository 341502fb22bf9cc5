public import IAMModel

extension BoundaryPolicy {
    /// What has to be written; a policy is created whole, in one call.
    public static func changes(from observed: Observed?, to desired: BoundaryPolicy) -> [Change] {
        guard let observed else { return [.create] }
        var changes: [Change] = []
        if !observed.document.means(desired.document) { changes.append(.document) }
        let tags = Tag.missing(in: observed.tags, of: desired.tags)
        if !tags.isEmpty { changes.append(.tags(tags)) }
        return changes.sorted()
    }

    /// A change as people read it.
    public static func explain(_ change: Change, from observed: Observed?, to desired: BoundaryPolicy) -> FieldChange {
        switch change {
        case .create: FieldChange(change.field, new: desired.name)
        case .document:
            FieldChange(change.field, details: observed?.document.differences(to: desired.document) ?? [])
        case .tags(let tags): Tag.explain(tags, over: observed?.tags ?? [])
        }
    }
}
