extension Array {
    /// The parts of a list in which a key is the same: its own storage, nothing of it is copied.
    func runs<Key: Equatable>(by key: (Element) -> Key) -> [(key: Key, part: ArraySlice<Element>)] {
        var runs: [(key: Key, part: ArraySlice<Element>)] = []
        var rest = self[...]
        while let first = rest.first {
            let known = key(first)
            let part = rest.prefix { key($0) == known }
            runs.append((known, part))
            rest = rest[part.endIndex...]
        }
        return runs
    }
}

extension ArraySlice {
    /// Adds another part of a list: nothing is copied where it is the first one.
    mutating func add(_ part: ArraySlice) {
        if isEmpty { self = part } else { self += part }
    }
}
