import IAMModel

/// Who has which set where, and how far the sets have come to their accounts.
struct AssignmentInventory: Sendable {
    /// One set in one account.
    struct Place: Hashable, Comparable, Sendable {
        let account: String
        let set: String

        static func < (left: Place, right: Place) -> Bool { (left.account, left.set) < (right.account, right.set) }
    }

    /// One group in one account.
    private struct Holder: Hashable, Sendable {
        let account: String
        let group: String
    }

    /// Every assignment that was read.
    private(set) var found: Set<AssignmentFacts> = []
    /// Why nothing is known of a set in an account.
    private(set) var unknownPlaces: [Place: String] = [:]
    /// Why nothing is known of a group, by its id.
    var unknownGroups: [String: String] = [:]
    /// The accounts that have a set in some form, by the set's ARN; nothing for a set that was not asked for.
    var provisioned: [String: Reading<[String]>] = [:]
    /// The accounts that lack a set's latest form, by the set's ARN.
    var stale: [String: Reading<[String]>] = [:]
    /// Whether principals that are not ours would be seen: all who have a set in an account were asked for.
    var showsForeigners = false

    private var held: [Holder: [String]] = [:]
    private var unknownSets: [String: [String]] = [:]
    private var assignedAccounts: [String: Set<String>] = [:]

    /// Enters assignments that were read.
    mutating func enter(_ assignments: [AssignmentFacts]) {
        for one in assignments where found.insert(one).inserted {
            assignedAccounts[one.set, default: []].insert(one.account)
            guard one.isOfGroup else { continue }
            held[Holder(account: one.account, group: one.principal), default: []].append(one.set)
        }
    }

    /// Enters that a set in an account could not be read.
    mutating func enter(unknown place: Place, because reason: String) {
        unknownPlaces[place] = reason
        unknownSets[place.account, default: []].append(place.set)
    }

    /// Whether a group has a set in an account.
    func reading(group: String, set: String, account: String) -> Reading<Bool> {
        let wanted = AssignmentFacts(account: account, set: set, isOfGroup: true, principal: group)
        if found.contains(wanted) { return .present(true) }
        let reason = unknownGroups[group] ?? unknownPlaces[Place(account: account, set: set)]
        return reason.map(Reading.unknown) ?? .present(false)
    }

    /// The sets that a group has in an account, or may have there: those that could not be read.
    func sets(ofGroup group: String, in account: String) -> [String] {
        let known = held[Holder(account: account, group: group)] ?? []
        return unknownSets[account].map { known + $0 } ?? known
    }

    /// The ARNs of all sets that were seen with a group, sorted.
    var setsOfGroups: [String] { Set(held.values.joined()).sorted() }

    /// The accounts that have a set in some form, as far as they are known.
    func accounts(ofSet set: String) -> Set<String> {
        (assignedAccounts[set] ?? []).union(provisioned[set]?.value ?? []).union(stale[set]?.value ?? [])
    }
}
