public import IAMModel

extension OIDCProvider {
    /// What has to be written; a provider is created whole, in one call.
    public static func changes(from observed: Observed?, to desired: OIDCProvider) -> [Change] {
        guard let observed else { return [.create] }
        var changes = desired.clientIDs.filter { !observed.clientIDs.contains($0) }.map(Change.addClientID)
        if let list = thumbprints(from: observed) { changes.append(.thumbprints(list)) }
        let tags = Tag.missing(in: observed.tags, of: desired.tags)
        if !tags.isEmpty { changes.append(.tags(tags)) }
        return changes.sorted()
    }

    /// A change as people read it.
    public static func explain(_ change: Change, from observed: Observed?, to desired: OIDCProvider) -> FieldChange {
        switch change {
        case .create: FieldChange(change.field, new: desired.clientIDs.joined(separator: ", "))
        case .addClientID(let audience): FieldChange(change.field, new: audience)
        case .thumbprints(let list):
            FieldChange(
                change.field, old: observed?.thumbprints.joined(separator: ", "), new: list.joined(separator: ", "))
        case .tags(let tags): Tag.explain(tags, over: observed?.tags ?? [])
        }
    }

    /// How many thumbprints a provider holds at most. Source: IAM and STS quotas.
    static let mostThumbprints = 5

    /// The whole list that the provider should have; `nil` when it is right as it is.
    ///
    /// A list that lacks a current thumbprint is replaced by one that has it. One that is no longer presented stays,
    /// unless the list is full or thumbprints are rotated.
    static func thumbprints(from observed: Observed) -> [String]? {
        guard let presented = observed.presented, !presented.isEmpty else { return nil }
        let stale = observed.thumbprints.filter { !presented.contains($0.lowercased()) }
        let isComplete = presented.allSatisfy { current in observed.thumbprints.contains { $0.lowercased() == current }
        }
        if isComplete, !observed.rotatesThumbprints || stale.isEmpty { return nil }
        let kept = observed.rotatesThumbprints ? [] : stale.suffix(max(0, mostThumbprints - presented.count))
        return Array(presented.prefix(mostThumbprints)) + kept
    }
}
