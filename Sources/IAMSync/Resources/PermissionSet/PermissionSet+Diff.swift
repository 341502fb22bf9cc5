public import IAMModel

extension PermissionSet {
    /// What has to be written: managed policies, inline policy and session become exactly the desired ones, missing
    /// tags are set. Extra tags, a description, a relay state and a permissions boundary stay.
    public static func changes(from observed: Observed?, to desired: PermissionSet) -> [Change] {
        guard let observed else {
            let inline: [Change] = desired.inlinePolicy == nil ? [] : [.inlinePolicy]
            return ([.create] + inline + desired.managedPolicies.map(Change.attach)).sorted()
        }
        let wanted = Set(desired.managedPolicies.map(\.text))
        let attached = Set(observed.managedPolicies)
        var changes = observed.customerManagedPolicies.map(Change.detachCustomerManaged)
        changes += observed.managedPolicies.filter { !wanted.contains($0) }.map(Change.detach)
        changes += desired.managedPolicies.filter { !attached.contains($0.text) }.map(Change.attach)
        if !isSame(observed.inlinePolicy, desired.inlinePolicy) { changes.append(.inlinePolicy) }
        if observed.sessionLength != desired.session { changes.append(.session) }
        let tags = Tag.missing(in: observed.tags, of: desired.tags)
        if !tags.isEmpty { changes.append(.tags(tags)) }
        return changes.sorted()
    }

    /// A change as people read it.
    public static func explain(_ change: Change, from observed: Observed?, to desired: PermissionSet) -> FieldChange {
        switch change {
        case .create: FieldChange(change.field, new: desired.name.whole)
        case .tags(let tags): Tag.explain(tags, over: observed?.tags ?? [])
        case .session:
            FieldChange(
                change.field, old: observed.map { $0.sessionLength?.description ?? $0.session },
                new: desired.session.description)
        case .detachCustomerManaged(let policy): FieldChange(change.field, old: policy.path + policy.name)
        case .detach(let policy): FieldChange(change.field, old: policy)
        case .attach(let policy): FieldChange(change.field, new: policy.text)
        case .inlinePolicy: explainInlinePolicy(from: observed?.inlinePolicy, to: desired.inlinePolicy)
        }
    }

    private static func explainInlinePolicy(
        from observed: ObservedDocument?, to desired: PolicyDocument?
    ) -> FieldChange {
        let field = Change.inlinePolicy.field
        return switch (observed, desired) {
        case (let observed?, let desired?): FieldChange(field, details: observed.differences(to: desired))
        case (_, nil): FieldChange(field, old: "a policy", new: "none")
        case (nil, .some): FieldChange(field, old: "none", new: "a policy")
        }
    }

    private static func isSame(_ observed: ObservedDocument?, _ desired: PolicyDocument?) -> Bool {
        switch (observed, desired) {
        case (let observed?, let desired?): observed.means(desired)
        case (nil, nil): true
        case (.some, nil), (nil, .some): false
        }
    }
}
