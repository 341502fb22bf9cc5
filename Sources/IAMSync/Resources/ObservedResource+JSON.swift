import IAMModel
import JSONTree

extension JSON {
    /// Texts whose order means nothing, in the order of their bytes.
    static func sorted(_ texts: [String]) -> JSON {
        .array(texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map(JSON.string))
    }

    /// Tags by their keys, in one order.
    static func tags(_ tags: [Tag]) -> JSON {
        let ordered = tags.sorted { left, right in
            guard left.key == right.key else { return left.key.utf8.lexicographicallyPrecedes(right.key.utf8) }
            return left.value.utf8.lexicographicallyPrecedes(right.value.utf8)
        }
        return .array(ordered.map { ["key": .string($0.key), "value": .string($0.value)] })
    }
}

extension ObservedDocument {
    /// The document's text in its normal form, or as AWS gave it where it is no policy.
    var json: JSON {
        .string(policy?.normalForm.text(.compact) ?? text)
    }
}
