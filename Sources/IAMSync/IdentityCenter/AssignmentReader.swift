import IAMModel

/// Reads assignments by set and account, or by group; ``AssignmentReading`` says which.
struct AssignmentReader {
    let desired: DesiredState
    /// The accounts of our list.
    let accounts: [AccountID]
    let groups: GroupInventory
    let context: CenterContext
    let width: Int
    /// Whether foreign principals have to be seen, whatever it takes.
    let audits: Bool
    let tally: CenterTally

    private typealias Place = AssignmentInventory.Place

    /// Reads the assignments of sets, and how far these have come to their accounts.
    ///
    /// - Parameters:
    ///   - sets: The sets.
    ///   - mayReadByGroup: Whether AWS may let us ask group by group: only the management account may.
    /// - Returns: Who has which of them where.
    func read(_ sets: PermissionSetInventory, mayReadByGroup: Bool = true) async -> AssignmentInventory {
        let known = sets.arns
        guard !known.isEmpty else { return AssignmentInventory() }
        let wanted = wantedPlaces(sets)
        let way = AssignmentReading(
            sets: known.count, places: wanted.count, groups: groups.ids.count, audits: audits || !mayReadByGroup)
        if way == .byGroup, let byGroup = await readByGroup() {
            var inventory = byGroup
            inventory.stale = await stale(sets.wantedARNs, in: nil)
            return inventory
        }
        return await readByPlace(known, wanted, sets)
    }

    // MARK: By group

    /// Reads the assignments of each group that is there.
    ///
    /// - Returns: What they have; `nil` where AWS doesn't let us.
    func readByGroup() async -> AssignmentInventory? {
        let ids = groups.ids.sorted()
        let texts = TextPool(ids)
        let found = await tally.read(ids, areLast: true) { id in
            await Reading.trying { () throws(SyncError) in try await context.assignments(ofGroup: id) }
                .map { $0.map { $0.sharing(texts) } }
        }
        var inventory = AssignmentInventory()
        for (id, reading) in zip(ids, found) {
            switch reading {
            case .present(let assignments): inventory.enter(assignments)
            case .absent: break
            case .unknown(let reason): inventory.unknownGroups[id] = reason
            }
        }
        return ids.isEmpty || inventory.unknownGroups.count < ids.count ? inventory : nil
    }

    // MARK: By set and account

    private func readByPlace(
        _ known: [String], _ wanted: Set<Place>, _ sets: PermissionSetInventory
    ) async -> AssignmentInventory {
        var inventory = AssignmentInventory()
        inventory.showsForeigners = true
        inventory.provisioned = await readings(of: known) { set async throws(SyncError) in
            try await context.accounts(ofSet: set, .all)
        }
        let ours = Set(accounts.map(\.text))
        let possible = inventory.provisioned.flatMap { set, reading in
            Self.accounts(in: reading, among: ours).map { Place(account: $0, set: set) }
        }
        let places = wanted.union(possible).sorted()
        let texts = TextPool(groups.ids.union(known))
        let found = await tally.read(places, areLast: true) { place in
            await Reading.trying { () throws(SyncError) in
                try await context.assignments(ofSet: place.set, in: place.account)
            }.map { $0.map { $0.sharing(texts) } }
        }
        for (place, reading) in zip(places, found) {
            switch reading {
            case .present(let assignments): inventory.enter(assignments)
            case .absent: break
            case .unknown(let reason): inventory.enter(unknown: place, because: reason)
            }
        }
        let used = sets.wantedARNs.filter { set in
            guard case .present(let accounts) = inventory.provisioned[set] else { return true }
            return !accounts.isEmpty || !inventory.accounts(ofSet: set).isEmpty
        }
        inventory.stale = await stale(used, in: accountsKnown(ofSets: used, inventory))
        return inventory
    }

    private func wantedPlaces(_ sets: PermissionSetInventory) -> Set<Place> {
        Set(
            desired.assignments.compactMap { assignment in
                sets.reading(ofSet: assignment.permissionSet.text).value.map {
                    Place(account: assignment.account.text, set: $0.arn)
                }
            })
    }

    /// The accounts of our list where a set may be assigned: all of them, when it can't be known.
    private static func accounts(in reading: Reading<[String]>, among ours: Set<String>) -> Set<String> {
        switch reading {
        case .present(let found): ours.intersection(found)
        case .absent: []
        case .unknown: ours
        }
    }

    // MARK: How far sets have come

    /// Every account that has one of the sets; `nil` where that isn't known of all of them.
    private func accountsKnown(ofSets sets: [String], _ inventory: AssignmentInventory) -> Set<String>? {
        var accounts: Set<String> = []
        for set in sets {
            guard case .present = inventory.provisioned[set] else { return nil }
            accounts.formUnion(inventory.accounts(ofSet: set))
        }
        return accounts
    }

    /// Which accounts lack the latest form of sets.
    ///
    /// - Parameters:
    ///   - sets: The sets that some account may have.
    ///   - accounts: All accounts that have any of them; `nil` where they aren't known.
    /// - Returns: The accounts, by the set's ARN.
    func stale(_ sets: [String], in accounts: Set<String>?) async -> [String: Reading<[String]>] {
        if let accounts, StaleReading(sets: sets.count, accounts: accounts.count) == .byAccount,
            let stale = await staleByAccount(sets, accounts.sorted())
        {
            return stale
        }
        return await readings(of: sets) { set async throws(SyncError) in
            try await context.accounts(ofSet: set, .stale)
        }
    }

    /// The same, asked by account; `nil` where one of them could not be read: AWS may allow the other way.
    private func staleByAccount(_ sets: [String], _ accounts: [String]) async -> [String: Reading<[String]>]? {
        let found = await readings(of: accounts) { account async throws(SyncError) in
            try await context.staleSets(in: account)
        }
        var stale: [String: [String]] = [:]
        for account in accounts {
            switch found[account] ?? .absent {
            case .present(let sets): for set in sets { stale[set, default: []].append(account) }
            case .absent: break
            case .unknown: return nil
            }
        }
        return Dictionary(sets.map { ($0, .present(stale[$0] ?? [])) }) { first, _ in first }
    }

    private func readings(
        of keys: [String], _ read: @escaping @Sendable (String) async throws(SyncError) -> [String]?
    ) async -> [String: Reading<[String]>] {
        let found = await inParallel(keys, width: width) { key in
            await Reading.trying { () throws(SyncError) in try await read(key) }
        }
        return Dictionary(zip(keys, found)) { first, _ in first }
    }
}
