import IAMModel

/// The groups of the identity store, as far as they concern us.
struct GroupInventory: Sendable {
    /// What is known of the wanted groups, by name.
    fileprivate(set) var wanted: [FoldedName: Reading<GroupFacts>] = [:]
    /// Every group; `nil` where they were looked up one by one.
    fileprivate(set) var all: [GroupFacts]?

    /// What is known of a group.
    func reading(ofGroup name: String) -> Reading<GroupFacts> {
        wanted[FoldedName(name)] ?? .unknown("group \(name) was not read")
    }

    /// The wanted groups that are there, by id, with their names as the definition writes them or AWS does.
    var found: [String: GroupFacts] {
        Dictionary(wanted.values.compactMap(\.value).map { ($0.id, $0) }) { first, _ in first }
    }

    /// The name of a group; `nil` where it is not known, or nobody's any more.
    func name(ofGroup id: String) -> String? {
        found[id]?.name ?? all?.first { $0.id == id }?.name
    }
}

/// Reads the groups: few by one call each, many in a list of all.
struct GroupReader {
    let wanted: [Group]
    let context: CenterContext
    let width: Int

    /// Up to so many groups are looked up one by one; more than that take fewer calls in pages of 100.
    private static let few = 10

    func read() async -> GroupInventory {
        guard !wanted.isEmpty else { return GroupInventory() }
        // Only a list tells which native groups of ours nobody asks for any more.
        let listsAll = wanted.count > Self.few || wanted.contains(where: \.isNative)
        return listsAll ? await readAll() : await readEach()
    }

    private func readAll() async -> GroupInventory {
        var inventory = GroupInventory()
        do {
            let all = try await context.groups()
            inventory.all = all
            for group in wanted { inventory.wanted[FoldedName(group.name)] = Self.find(group, among: all) }
        } catch {
            for group in wanted { inventory.wanted[FoldedName(group.name)] = .unknown(error.reason) }
        }
        return inventory
    }

    private static func find(_ group: Group, among all: [GroupFacts]) -> Reading<GroupFacts> {
        let found =
            if let id = group.givenID {
                all.first { $0.id == id } ?? all.first { $0.externalIDs.contains(id) }
            } else {
                all.first { FoldedName($0.name) == FoldedName(group.name) }
            }
        return found.map(Reading.present) ?? .absent
    }

    private func readEach() async -> GroupInventory {
        var inventory = GroupInventory()
        let found = await inParallel(wanted, width: width) { group in
            await Reading.trying { () throws(SyncError) in try await find(group) }
        }
        for (group, reading) in zip(wanted, found) { inventory.wanted[FoldedName(group.name)] = reading }
        return inventory
    }

    private func find(_ group: Group) async throws(SyncError) -> GroupFacts? {
        if let id = group.givenID { return try await context.group(withGivenID: id) }
        guard let id = try await context.groupID(named: group.name) else { return nil }
        return GroupFacts(id: id, name: group.name, description: nil, externalIDs: [])
    }
}
