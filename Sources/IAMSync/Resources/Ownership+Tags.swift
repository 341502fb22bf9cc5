import AWSClient
import IAMModel

extension Ownership {
    /// Whose a tagged resource is.
    ///
    /// Ours carries `managed-by: iamsync`, and `iamsync:installation` with this folder's name, or none where it has none.
    init(of tags: [Tag], installation: String?) {
        guard tags.contains(.managedBy) else {
            self = .foreign
            return
        }
        let owner = tags.first { $0.key == Tag.installationKey }?.value
        switch (owner, installation) {
        case (nil, nil): self = .ours
        case (let owner?, let installation?) where owner == installation: self = .ours
        case (nil, .some): self = .foreign
        case (let owner?, _): self = .otherInstallation(owner)
        }
    }
}

extension Tag {
    /// The desired tags that a resource lacks, or has with another value. Extra tags are nobody's business here.
    static func missing(in observed: [Tag], of desired: [Tag]) -> [Tag] {
        desired.filter { !observed.contains($0) }
    }

    /// The tags of a resource after these were set on it.
    static func merging(_ tags: [Tag], over observed: [Tag]) -> [Tag] {
        observed.filter { old in !tags.contains { $0.key == old.key } } + tags
    }

    /// A change of tags as people read it.
    static func explain(_ tags: [Tag], over observed: [Tag]) -> FieldChange {
        FieldChange(
            "tags",
            details: tags.map { tag in
                let old = observed.first { $0.key == tag.key }?.value
                return old.map { "~ \(tag.key): \($0) → \(tag.value)" } ?? "+ \(tag.key): \(tag.value)"
            })
    }
}

extension Tag {
    /// Tags as ours: where they are the wanted ones, byte by byte and in their order, the wanted list itself, so that it
    /// is held once.
    static func list(_ tags: [AWSTag], wanted: [Tag]) -> [Tag] {
        let isWanted = tags.elementsEqual(wanted) { tag, other in
            tag.key.utf8.elementsEqual(other.key.utf8) && tag.value.utf8.elementsEqual(other.value.utf8)
        }
        return isWanted ? wanted : tags.map(Tag.init)
    }

    /// A tag as the client received it.
    init(_ tag: AWSTag) {
        self.init(key: tag.key, value: tag.value)
    }
}

extension AWSTag {
    /// A tag as the client sends it.
    init(_ tag: Tag) {
        self.init(key: tag.key, value: tag.value)
    }
}
