import IAMModel

/// Reads `tags` of aws.yaml.
struct TagSection {
    let log: ReadingLog

    /// The keys that resources of ours carry by themselves. Tag keys of IAM are told apart without regard to case.
    static let ours = ["sector", "tier", "tenant", Tag.managedByKey, Tag.installationKey]
    /// Source: IAM quotas: 50 tags a resource.
    static let most = 50 - ours.count

    /// The user's tags, without those that AWS would refuse and those that are ours.
    func read(_ fields: FieldReader) -> [UserTag] {
        let entries = fields.entries("tags") ?? []
        if entries.count > Self.most, let node = fields.nodeOrNone("tags") {
            log.report(.tooManyTags(entries.count, most: Self.most, at: node.location))
        }
        var seen: [String: Located<String>] = [:]
        return entries.compactMap { entry in
            guard let key = fields.accepted(entry.key, "tags", by: .tagKey), let value = value(entry.value, fields)
            else { return nil }
            let folded = key.value.lowercased()
            if Self.ours.contains(folded) {
                log.report(.tagIsOurs(key.value, at: key.location))
                return nil
            }
            if let first = seen[folded] {
                log.report(.duplicateKey(key.value, first: first.location, at: key.location))
                return nil
            }
            seen[folded] = key
            return UserTag(key: key, value: value)
        }
    }

    /// A tag's value may be empty, when it is written so: `""`.
    private func value(_ node: YAMLNode, _ fields: FieldReader) -> Located<String>? {
        if let text = node.text, text.value.isEmpty { return text }
        return fields.text(node, "tags").flatMap { fields.accepted($0, "tags", by: .tagValue) }
    }
}
