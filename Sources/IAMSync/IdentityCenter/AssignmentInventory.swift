import IAMModel

/// Who has which set where, and how far the sets have come to their accounts.
struct AssignmentInventory: Sendable {
    /// One set in one account.
    struct Place: Hashable, Comparable, Sendable {
        let account: String
        let set: String

        static func < (left: Place, right: Place) -> Bool { (left.account, left.set) < (right.account, right.set) }
    }

    /// Every assignment that was read.
    var found: Set<AssignmentFacts> = []
    /// Why nothing is known of a set in an account.
    var unknownPlaces: [Place: String] = [:]
    /// Why nothing is known of a group, by its id.
    var unknownGroups: [String: String] = [:]
    /// The accounts that have a set in some form, by the set's ARN; nothing for a set that was not asked for.
    var provisioned: [String: Reading<[String]>] = [:]
    /// The accounts that lack a set's latest form, by the set's ARN.
    var stale: [String: Reading<[String]>] = [:]
    /// Whether principals that are not ours would be seen: all who have a set in an account were asked for.
    var showsForeigners = false

    /// Whether a group has a set in an account.
    func reading(group: String, set: String, account: String) -> Reading<Bool> {
        let wanted = AssignmentFacts(account: account, set: set, isOfGroup: true, principal: group)
        if found.contains(wanted) { return .present(true) }
        let reason = unknownGroups[group] ?? unknownPlaces[Place(account: account, set: set)]
        return reason.map(Reading.unknown) ?? .present(false)
    }

    /// The accounts that have a set in some form, as far as they are known.
    func accounts(ofSet set: String) -> Set<String> {
        Set(found.filter { $0.set == set }.map(\.account))
            .union(provisioned[set]?.value ?? []).union(stale[set]?.value ?? [])
    }
}

/// Reads assignments by set and account, or by group, whichever takes fewer calls. The first way shows foreign
/// principals too, and is chosen when it takes at most twice as many.
struct AssignmentReader {
    let desired: DesiredState
    let accounts: [AccountID]
    let sets: PermissionSetInventory
    let groups: GroupInventory
    let context: CenterContext
    let width: Int
    /// Whether foreign principals have to be seen, whatever it takes.
    let audits: Bool

    private typealias Place = AssignmentInventory.Place

    func read() async -> AssignmentInventory {
        let known = sets.arns
        guard !known.isEmpty else { return AssignmentInventory() }
        var inventory = AssignmentInventory()
        let byPlace = known.count + desiredPlaces.count
        if audits || byPlace <= 2 * groupIDs.count {
            await readByPlace(into: &inventory)
        } else if await !readByGroup(into: &inventory) {
            inventory = AssignmentInventory()
            await readByPlace(into: &inventory)
        }
        await readStale(into: &inventory)
        return inventory
    }

    private var desiredPlaces: Set<Place> {
        Set(
            desired.assignments.compactMap { assignment in
                sets.reading(ofSet: assignment.permissionSet.text).value.map {
                    Place(account: assignment.account.text, set: $0.arn)
                }
            })
    }

    private var groupIDs: [String] { groups.found.keys.sorted() }

    // MARK: By set and account

    private func readByPlace(into inventory: inout AssignmentInventory) async {
        inventory.showsForeigners = true
        inventory.provisioned = await readAccounts(of: sets.arns, .all)
        let places = desiredPlaces.union(inventory.provisioned.flatMap(places)).sorted()
        let found = await inParallel(places, width: width) { place in
            await Reading.trying { () throws(SyncError) in
                try await context.assignments(ofSet: place.set, in: place.account)
            }
        }
        for (place, reading) in zip(places, found) {
            switch reading {
            case .present(let assignments): inventory.found.formUnion(assignments)
            case .absent: break
            case .unknown(let reason): inventory.unknownPlaces[place] = reason
            }
        }
    }

    /// The accounts of our list where a set may be assigned: all of them, when it can't be known.
    private func places(of set: String, in reading: Reading<[String]>) -> [Place] {
        let ours = Set(accounts.map(\.text))
        let possible: Set<String> =
            switch reading {
            case .present(let found): ours.intersection(found)
            case .absent: []
            case .unknown: ours
            }
        return possible.map { Place(account: $0, set: set) }
    }

    // MARK: By group

    /// Reads the assignments of each group.
    ///
    /// - Returns: Whether AWS lets us: only the management account may.
    private func readByGroup(into inventory: inout AssignmentInventory) async -> Bool {
        let ids = groupIDs
        let found = await inParallel(ids, width: width) { id in
            await Reading.trying { () throws(SyncError) in try await context.assignments(ofGroup: id) }
        }
        for (id, reading) in zip(ids, found) {
            switch reading {
            case .present(let assignments): inventory.found.formUnion(assignments)
            case .absent: break
            case .unknown(let reason): inventory.unknownGroups[id] = reason
            }
        }
        return ids.isEmpty || inventory.unknownGroups.count < ids.count
    }

    // MARK: Provisioning

    /// Which accounts lack the latest form of a wanted set; one that no account has needs no call.
    private func readStale(into inventory: inout AssignmentInventory) async {
        let wanted = sets.wanted.values.compactMap(\.value).filter { set in
            guard case .present(let accounts) = inventory.provisioned[set.arn] else { return true }
            return !accounts.isEmpty || !inventory.accounts(ofSet: set.arn).isEmpty
        }
        inventory.stale = await readAccounts(of: wanted.map(\.arn).sorted(), .stale)
    }

    private func readAccounts(of sets: [String], _ which: ProvisionedAccounts) async -> [String: Reading<[String]>] {
        let found = await inParallel(sets, width: width) { set in
            await Reading.trying { () throws(SyncError) in try await context.accounts(ofSet: set, which) }
        }
        return Dictionary(zip(sets, found)) { first, _ in first }
    }
}
