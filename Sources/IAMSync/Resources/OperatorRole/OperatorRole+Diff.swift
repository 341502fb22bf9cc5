public import IAMModel

extension OperatorRole {
    /// What has to be written.
    public static func changes(from observed: Observed?, to desired: OperatorRole) -> [Change] {
        guard let observed else { return [.create] + desired.managedPolicies.map(Change.attach) }
        let wanted = Set(desired.managedPolicies.map(\.text))
        var changes = observed.inlinePolicies.map(Change.deleteInlinePolicy)
        changes += observed.attachedPolicies.filter { !wanted.contains($0) }.map(Change.detach)
        changes += desired.managedPolicies.filter { !observed.attachedPolicies.contains($0.text) }.map(Change.attach)
        if observed.boundary != desired.boundary.text { changes.append(.boundary) }
        if !observed.trust.means(desired.trustPolicy) { changes.append(.trust) }
        if observed.maxSessionSeconds != desired.maxSession.seconds { changes.append(.session) }
        let tags = Tag.missing(in: observed.tags, of: desired.tags)
        if !tags.isEmpty { changes.append(.tags(tags)) }
        return changes.sorted()
    }

    /// A change as people read it.
    public static func explain(_ change: Change, from observed: Observed?, to desired: OperatorRole) -> FieldChange {
        switch change {
        case .create: FieldChange(change.field, new: desired.trusted.subjects.joined(separator: ", "))
        case .boundary: FieldChange(change.field, old: observed?.boundary ?? "none", new: desired.boundary.text)
        case .deleteInlinePolicy(let name): FieldChange(change.field, old: name)
        case .detach(let policy): FieldChange(change.field, old: policy)
        case .attach(let policy): FieldChange(change.field, new: policy.text)
        case .trust: FieldChange(change.field, details: observed?.trust.differences(to: desired.trustPolicy) ?? [])
        case .session:
            FieldChange(
                change.field, old: observed.map { "\($0.maxSessionSeconds) s" }, new: "\(desired.maxSession.seconds) s")
        case .tags(let tags): Tag.explain(tags, over: observed?.tags ?? [])
        }
    }
}
