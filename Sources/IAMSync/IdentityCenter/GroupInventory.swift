import IAMModel

/// The groups of the identity store, as far as they concern us.
struct GroupInventory: Sendable {
    /// What is known of the wanted groups, by name.
    private(set) var wanted: [FoldedName: Reading<GroupFacts>] = [:]
    /// Every group; `nil` where not all were listed.
    private(set) var all: [GroupFacts]?
    /// The wanted groups that are there, by id, with their names as AWS writes them.
    private(set) var found: [String: GroupFacts] = [:]
    private var names: [String: String] = [:]

    /// Nothing is known.
    init() {}

    /// Every group was listed.
    init(all: [GroupFacts]) {
        self.all = all
        names = Dictionary(all.map { ($0.id, $0.name) }) { first, _ in first }
    }

    /// Enters what is known of a wanted group.
    mutating func enter(_ reading: Reading<GroupFacts>, of group: Group) {
        wanted[FoldedName(group.name)] = reading
        guard let facts = reading.value, found[facts.id] == nil else { return }
        found[facts.id] = facts
    }

    /// What is known of a group.
    func reading(ofGroup name: String) -> Reading<GroupFacts> {
        wanted[FoldedName(name)] ?? .unknown("group \(name) was not read")
    }

    /// The name of a group; `nil` where it is not known, or nobody's any more.
    func name(ofGroup id: String) -> String? { found[id]?.name ?? names[id] }
}
