import AWSClient
import IAMModel

/// Reads the groups: in a list, or each by calls of its own, whichever takes fewer calls.
struct GroupReader {
    let wanted: [Group]
    let context: CenterContext
    let width: Int
    /// Whether only what is wanted counts, however many other groups there are.
    let readsSelection: Bool
    /// Whether all groups are to be seen, whatever it takes.
    let readsEverything: Bool
    /// What an earlier run remembers.
    let hints: ReadingHints

    func read() async -> GroupInventory {
        guard !wanted.isEmpty else { return GroupInventory() }
        guard !readsSelection else { return await readEach(wanted, into: GroupInventory()) }
        do {
            let pages = try await context.groups(upTo: budget.pages)
            let texts = TextPool(wanted.lazy.map(\.name))
            let listed = pages.output.map { GroupFacts($0).sharing(texts) }
            guard pages.areAll else { return await readRest(after: listed) }
            let list = GroupList(listed)
            var inventory = GroupInventory(all: listed)
            for group in wanted { inventory.enter(list.find(group).map(Reading.present) ?? .absent, of: group) }
            return inventory
        } catch {
            var inventory = GroupInventory()
            for group in wanted { inventory.enter(.unknown(error.reason), of: group) }
            return inventory
        }
    }

    /// Only a list of all tells which native groups of ours nobody asks for any more, and what an id is that may be the
    /// identity provider's.
    private var budget: ListBudget {
        guard !readsEverything, !wanted.contains(where: { $0.isNative || $0.givenID != nil }) else {
            return .everything
        }
        return ListBudget(insteadOf: wanted.count)
    }

    /// Asks for what was not on the first pages: a name that was is nobody else's.
    private func readRest(after listed: [GroupFacts]) async -> GroupInventory {
        let list = GroupList(listed)
        var inventory = GroupInventory()
        var missing: [Group] = []
        for group in wanted {
            guard let found = list.find(group) else {
                missing.append(group)
                continue
            }
            inventory.enter(.present(found), of: group)
        }
        return await readEach(missing, into: inventory)
    }

    // MARK: One by one

    private func readEach(_ groups: [Group], into start: GroupInventory) async -> GroupInventory {
        var inventory = start
        let found = await inParallel(groups, width: width) { group in
            await Reading.trying { () throws(SyncError) in try await find(group) }
        }
        var external: [Group] = []
        for (group, reading) in zip(groups, found) {
            if case .absent = reading, group.givenID != nil { external.append(group) }
            inventory.enter(reading, of: group)
        }
        guard !external.isEmpty else { return inventory }
        return await readExternal(external, into: inventory)
    }

    private func find(_ group: Group) async throws(SyncError) -> GroupFacts? {
        if let id = group.givenID { return try await find(id, of: group) }
        guard group.isNative else {
            return try await context.groupID(named: group.name).map {
                GroupFacts(id: $0, name: group.name, description: nil, externalIDs: [])
            }
        }
        if let hinted = await hinted(group), FoldedName(hinted.name) == FoldedName(group.name) { return hinted }
        guard let id = try await context.groupID(named: group.name) else { return nil }
        return try await context.group(withID: id)
    }

    private func find(_ id: String, of group: Group) async throws(SyncError) -> GroupFacts? {
        do {
            if let found = try await context.group(withID: id) { return found }
        } catch .aws(let error) where error.code == "ValidationException" {
            // Not the form of an id of the identity store: it can only be the identity provider's.
        }
        guard let hinted = await hinted(group), hinted.externalIDs.contains(id) else { return nil }
        return hinted
    }

    /// What the identity store has under the id that a group had the last time; whose it is, is for the caller to see.
    private func hinted(_ group: Group) async -> GroupFacts? {
        guard let id = hints.groups[group.name], id != group.givenID else { return nil }
        return try? await context.group(withID: id)
    }

    /// Ids that are the identity provider's are found in a list of all groups only: one for all of them.
    private func readExternal(_ groups: [Group], into start: GroupInventory) async -> GroupInventory {
        var inventory = start
        do {
            let list = GroupList(try await context.groups())
            for group in groups { inventory.enter(list.find(group).map(Reading.present) ?? .absent, of: group) }
        } catch {
            for group in groups { inventory.enter(.unknown(error.reason), of: group) }
        }
        return inventory
    }
}
