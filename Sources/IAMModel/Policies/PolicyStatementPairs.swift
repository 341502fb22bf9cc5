/// Which statement of one document is which of the other: in time linear to the number of statements.
struct PolicyStatementPairs {
    /// One of both documents, or of one alone.
    struct Pair {
        var new: PolicyStatement?
        var old: PolicyStatement?
    }

    /// The new document's statements in their order, then those of the old one that have no counterpart.
    private(set) var pairs: [Pair]
    private let old: [PolicyStatement]
    private var isTaken: [Bool]

    init(new: [PolicyStatement], old: [PolicyStatement]) {
        pairs = new.map { Pair(new: $0) }
        self.old = old
        isTaken = Array(repeating: false, count: old.count)
        pair { Set(PolicyStatementLines.lines(of: $0)) }
        pair { $0.sid }
        pairByOrder()
        pairs += old.indices.filter { !isTaken[$0] }.map { Pair(old: old[$0]) }
    }

    /// Pairs those that have the same key, in their order.
    private mutating func pair<Key: Hashable>(by key: (PolicyStatement) -> Key?) {
        var places: [Key: ArraySlice<Int>] = [:]
        for place in old.indices where !isTaken[place] {
            if let key = key(old[place]) { places[key, default: []].append(place) }
        }
        for place in pairs.indices where pairs[place].old == nil {
            guard let key = pairs[place].new.flatMap(key), let match = places[key]?.popFirst() else { continue }
            take(match, for: place)
        }
    }

    /// Pairs those of one effect, unless both have a `Sid`.
    private mutating func pairByOrder() {
        let open = old.indices.filter { !isTaken[$0] }
        var named: [PolicyStatement.Effect: ArraySlice<Int>] = [:]
        var nameless = named
        for place in open where old[place].sid != nil { named[old[place].effect, default: []].append(place) }
        for place in open where old[place].sid == nil { nameless[old[place].effect, default: []].append(place) }
        for place in pairs.indices where pairs[place].old == nil {
            guard let new = pairs[place].new else { continue }
            let (first, other) = (nameless[new.effect]?.first, new.sid == nil ? named[new.effect]?.first : nil)
            guard let match = [first, other].compactMap(\.self).min() else { continue }
            if match == first { nameless[new.effect]?.removeFirst() } else { named[new.effect]?.removeFirst() }
            take(match, for: place)
        }
    }

    private mutating func take(_ match: Int, for place: Int) {
        pairs[place].old = old[match]
        isTaken[match] = true
    }
}
