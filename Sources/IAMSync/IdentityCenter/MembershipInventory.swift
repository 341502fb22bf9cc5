import IAMModel

/// Who is in the groups that we fill, and in those whose members can write to live accounts.
struct MembershipInventory: Sendable {
    /// The ids of the wanted members, by the name written.
    fileprivate(set) var users: [FoldedName: Reading<String>] = [:]
    /// The members of a group, by its id.
    fileprivate(set) var members: [String: Reading<[MemberFacts]>] = [:]
    /// The user names of members that nobody declared, by user id, as far as they could be read.
    fileprivate(set) var names: [String: String] = [:]
}

/// Reads people and memberships: few people by one call each, many in a list of all.
struct MembershipReader {
    let desired: DesiredState
    let groups: GroupInventory
    let context: CenterContext
    let width: Int

    /// Up to so many people are looked up one by one; more than that take fewer calls in pages of 100.
    private static let few = 10

    func read() async -> MembershipInventory {
        var inventory = MembershipInventory()
        inventory.users = await users()
        let ids = groupsToRead.sorted()
        let members = await inParallel(ids, width: width) { id in
            await Reading.trying { () throws(SyncError) in try await context.members(ofGroup: id) }
        }
        inventory.members = Dictionary(uniqueKeysWithValues: zip(ids, members))
        inventory.names = await names(ofUndeclaredIn: inventory)
        return inventory
    }

    private var nativeGroups: [Group] { desired.groups.filter(\.isNative) }

    private var groupsToRead: Set<String> {
        let gated = desired.gatedGroups.filter(\.isLive).map(\.group)
        return Set((nativeGroups.map(\.name) + gated).compactMap { groups.reading(ofGroup: $0).value?.id })
    }

    private func users() async -> [FoldedName: Reading<String>] {
        let written = Dictionary(desired.memberships.map { (FoldedName($0.member), $0.member) }) { first, _ in first }
        guard written.count > Self.few else { return await usersOneByOne(written.values.sorted()) }
        do {
            let all = try await context.users()
            return written.mapValues { UserFacts.find($0, among: all) }
        } catch {
            return written.mapValues { _ in .unknown(error.reason) }
        }
    }

    private func usersOneByOne(_ wanted: [String]) async -> [FoldedName: Reading<String>] {
        let found = await inParallel(wanted, width: width) { name in
            await Reading.trying { () throws(SyncError) in try await context.userID(called: name) }
        }
        return Dictionary(zip(wanted.map { FoldedName($0) }, found)) { first, _ in first }
    }

    private func names(ofUndeclaredIn inventory: MembershipInventory) async -> [String: String] {
        let declared = Set(inventory.users.values.compactMap(\.value))
        let native = Set(nativeGroups.compactMap { groups.reading(ofGroup: $0.name).value?.id })
        let present = inventory.members.filter { native.contains($0.key) }.values.compactMap(\.value).joined()
        let undeclared = Set(present.map(\.userID)).subtracting(declared).sorted()
        let found = await inParallel(undeclared, width: width) { id in
            try? await context.user(withID: id)?.userName
        }
        var names: [String: String] = [:]
        for (id, name) in zip(undeclared, found) { names[id] = name }
        return names
    }
}
