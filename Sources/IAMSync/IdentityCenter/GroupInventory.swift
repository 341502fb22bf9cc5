import IAMModel

/// The groups of the identity store, as far as they concern us.
struct GroupInventory: Sendable {
    /// Every group, where all were listed; else those that are wanted and there.
    private var facts: [GroupFacts] = []
    /// Where the first group of an id stands among the facts.
    private var places: [String: Int] = [:]
    /// What is known of the wanted groups, by name: where they stand among the facts.
    private var wanted: [FoldedName: Reading<Int>] = [:]
    private let areAll: Bool

    /// Nothing is known.
    init() {
        areAll = false
    }

    /// Every group was listed.
    init(all: [GroupFacts]) {
        facts = all
        areAll = true
        places = Dictionary(zip(all.lazy.map(\.id), all.indices)) { first, _ in first }
    }

    /// Enters what is known of a wanted group; of one that is there where all were listed, it was among these.
    mutating func enter(_ reading: Reading<GroupFacts>, of group: Group) {
        wanted[FoldedName(group.name)] = reading.map { found in
            if let place = places[found.id], facts[place] == found { return place }
            facts.append(found)
            if places[found.id] == nil { places[found.id] = facts.count - 1 }
            return facts.count - 1
        }
    }

    /// Every group; `nil` where not all were listed.
    var all: [GroupFacts]? { areAll ? facts : nil }

    /// The ids of the wanted groups that are there.
    var ids: Set<String> { Set(wanted.values.lazy.compactMap(\.value).map { facts[$0].id }) }

    /// The ids of the wanted groups that are there, by name.
    var idsByName: [FoldedName: String] { wanted.compactMapValues { $0.value.map { facts[$0].id } } }

    /// Why nothing is known of wanted groups.
    var reasons: [String] { wanted.values.compactMap(\.reason) }

    /// What is known of a group.
    func reading(ofGroup name: String) -> Reading<GroupFacts> {
        wanted[FoldedName(name)]?.map { facts[$0] } ?? .unknown("group \(name) was not read")
    }

    /// What is there under an id; `nil` where nothing is known of it, or it is nobody's any more.
    func group(withID id: String) -> GroupFacts? { places[id].map { facts[$0] } }
}
