import AWSClient
import IAMModel

/// Reads people and memberships: people in a list, or each by a call or two, whichever takes fewer calls.
struct MembershipReader {
    let desired: DesiredState
    let groups: GroupInventory
    let context: CenterContext
    let width: Int
    /// Whether only what is wanted counts, however many other people there are.
    let readsSelection: Bool
    let tally: CenterTally

    /// The wanted people, and the names of all where all were listed.
    private struct People {
        var wanted: [FoldedName: Reading<String>] = [:]
        var names: [String: String]?
    }

    func read() async -> MembershipInventory {
        async let foundPeople = people()
        let ids = groupsToRead.sorted()
        let found = await tally.read(ids) { id in
            await Reading.trying { () throws(SyncError) in try await context.members(ofGroup: id) }
        }
        let members = Dictionary(uniqueKeysWithValues: zip(ids, found))
        let people = await foundPeople
        return MembershipInventory(
            users: people.wanted, members: members, names: await names(ofUndeclaredIn: members, people))
    }

    private var nativeGroups: [Group] { desired.groups.filter(\.isNative) }

    private var groupsToRead: Set<String> {
        let gated = desired.gatedGroups.filter(\.isLive).map(\.group)
        return Set((nativeGroups.map(\.name) + gated).compactMap { groups.reading(ofGroup: $0).value?.id })
    }

    // MARK: People

    private func people() async -> People {
        let written = Dictionary(desired.memberships.map { (FoldedName($0.member), $0.member) }) { first, _ in first }
        let budget = ListBudget(insteadOf: written.count)
        guard !readsSelection, budget.pages > 0 else {
            return People(wanted: await readEach(written.values.sorted()))
        }
        do {
            let pages = try await context.users(upTo: budget.pages)
            let listed = pages.output.map { UserFacts($0) }
            let list = UserList(listed)
            guard pages.areAll else { return People(wanted: await readRest(of: written, after: list)) }
            return People(
                wanted: written.mapValues { list.find($0) },
                names: Dictionary(listed.map { ($0.id, $0.userName) }) { first, _ in first })
        } catch {
            return People(wanted: written.mapValues { _ in .unknown(error.reason) })
        }
    }

    /// Asks for those whose user name was not on the first pages. An e-mail address that was may be somebody else's user
    /// name, or not be one person's alone.
    private func readRest(
        of written: [FoldedName: String], after list: UserList
    ) async -> [FoldedName: Reading<String>] {
        let known = written.compactMapValues { list.id(named: $0) }.mapValues { Reading.present($0) }
        let missing = written.filter { known[$0.key] == nil }.values.sorted()
        return known.merging(await readEach(missing)) { first, _ in first }
    }

    private func readEach(_ wanted: [String]) async -> [FoldedName: Reading<String>] {
        let found = await inParallel(wanted, width: width) { name in
            await Reading.trying { () throws(SyncError) in try await context.userID(called: name) }
        }
        return Dictionary(zip(wanted.map { FoldedName($0) }, found)) { first, _ in first }
    }

    private func names(
        ofUndeclaredIn members: [String: Reading<[MemberFacts]>], _ people: People
    ) async -> [String: String] {
        let declared = Set(people.wanted.values.compactMap(\.value))
        let native = Set(nativeGroups.compactMap { groups.reading(ofGroup: $0.name).value?.id })
        let present = members.filter { native.contains($0.key) }.values.compactMap(\.value).joined()
        let undeclared = Set(present.map(\.userID)).subtracting(declared)
        if let known = people.names { return known.filter { undeclared.contains($0.key) } }
        let ids = undeclared.sorted()
        let found = await inParallel(ids, width: width) { id in try? await context.user(withID: id)?.userName }
        var names: [String: String] = [:]
        for (id, name) in zip(ids, found) { names[id] = name }
        return names
    }
}
