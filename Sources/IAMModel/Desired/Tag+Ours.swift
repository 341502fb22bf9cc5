extension Tag {
    /// The tags of what belongs to a place, or to none, sorted: its sector, tier and tenant, and our mark.
    ///
    /// Ours stand against a tag of the user's with the same key, whatever its case: IAM compares keys so.
    ///
    /// - Parameters:
    ///   - coordinate: The place; `nil` for what belongs to none.
    ///   - installation: Which definition folder it is, where several share an organization.
    ///   - others: The user's own.
    /// - Returns: All of them, by key.
    static func ours(at coordinate: Coordinate?, installation: String? = nil, besides others: [Tag]) -> [Tag] {
        let place = [
            ("sector", coordinate?.sector), ("tier", coordinate?.tier), ("tenant", coordinate?.tenant),
        ]
        var ours = place.compactMap { key, name in name.map { Tag(key: key, value: $0.text) } }
        ours.append(.managedBy)
        if let installation { ours.append(Tag(key: installationKey, value: installation)) }
        let users = others.filter { tag in
            let key = tag.key.lowercased()
            return !ours.contains { $0.key.lowercased() == key }
        }
        return (ours + users).sorted()
    }
}
