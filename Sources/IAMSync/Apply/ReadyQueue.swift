/// Chooses which assignment starts next: a pure decision.
///
/// Of a set in an account one assignment is under way at a time, so AWS finds no conflict. Of those that may start, one
/// goes first that most others have to wait for: AWS makes changes of roles in an account one after the other, so the
/// account with most of them left sets how long all takes. One that would only wait in AWS for another in its account
/// doesn't take a place that others could use. Where none could, or where its account needs all the time that is left, it
/// starts behind the other, so that AWS goes on with it at once; more than one behind another gains nothing.
///
/// Source: IAM Identity Center User Guide, “Quotas”: updates of the roles of an account go one at a time.
struct ReadyQueue: Sendable {
    /// What matters of an assignment.
    struct Item: Hashable, Sendable {
        /// The account.
        let account: String
        /// The set.
        let set: String
        /// Whether it makes or removes the set's role in the account: only then AWS lets it wait for another.
        let changesRoles: Bool
    }

    private typealias Place = AssignmentInventory.Place

    /// The changes of roles in one account.
    private struct Account: Sendable {
        /// Those that have not started.
        var left = 0
        /// Those that may start, as far as their sets are concerned.
        var held: [Int] = []
        var underWay = 0
        /// Whether one of them is among those that are ready.
        var isOffered = false
    }

    private let items: [Item]
    private let width: Int
    /// What has not started, for each set in each account, in reverse order.
    private var lines: [Place: [Int]] = [:]
    private var accounts: [String: Account] = [:]
    /// The accounts whose roles are being changed, in the order of beginning.
    private var changing: [String] = []
    private var ready = RankedQueue()
    /// How many have not started.
    private(set) var left: Int

    /// A queue in which nothing has started.
    ///
    /// - Parameters:
    ///   - items: All assignments, in the order in which equals start.
    ///   - width: How many are under way at once, 1 or more.
    init(_ items: [Item], width: Int) {
        self.items = items
        self.width = width
        left = items.count
        var places: [Place] = []
        for index in items.indices.reversed() {
            let place = place(of: index)
            if lines[place] == nil { places.append(place) }
            lines[place, default: []].append(index)
            if items[index].changesRoles { accounts[items[index].account, default: Account()].left += 1 }
        }
        for place in places.reversed() { hold(place) }
        for place in places.reversed() { offer(place.account) }
    }

    /// The next one to start, which is under way from now on; `nil` where none should before another ends.
    mutating func next() -> Int? {
        if let account = changing.filter(mayFollow).max(by: { rank(of: $0) < rank(of: $1) }),
            ready.isEmpty || needsAllTime(account), let index = takeHeld(in: account)
        {
            return start(index)
        }
        guard let index = ready.removeFirst() else { return nil }
        if items[index].changesRoles { accounts[items[index].account]?.isOffered = false }
        return start(index)
    }

    /// One has ended.
    mutating func end(_ index: Int) {
        let item = items[index]
        if item.changesRoles {
            accounts[item.account]?.underWay -= 1
            if let place = changing.firstIndex(of: item.account) { changing.remove(at: place) }
        }
        hold(place(of: index))
        offer(item.account)
    }

    private mutating func start(_ index: Int) -> Int {
        left -= 1
        lines[place(of: index)]?.removeLast()
        if items[index].changesRoles {
            accounts[items[index].account]?.left -= 1
            accounts[items[index].account]?.underWay += 1
            changing.append(items[index].account)
        }
        return index
    }

    // MARK: Who may start

    /// The next one of a set in an account may start, as far as the set is concerned.
    private mutating func hold(_ place: Place) {
        guard let line = lines[place], let index = line.last else { return }
        if items[index].changesRoles {
            accounts[place.account]?.held.append(index)
        } else {
            ready.insert(index, rank: line.count)
        }
    }

    /// A change of roles is ready in an account where none is under way.
    private mutating func offer(_ account: String) {
        guard let known = accounts[account], known.underWay == 0, !known.isOffered else { return }
        guard let index = takeHeld(in: account) else { return }
        accounts[account]?.isOffered = true
        ready.insert(index, rank: max(rank(of: account), lineLength(index)))
    }

    /// The change of roles that most others of its set wait for.
    private mutating func takeHeld(in account: String) -> Int? {
        guard let held = accounts[account]?.held, !held.isEmpty else { return nil }
        let chosen = held.indices.max { (lineLength(held[$0]), $1) < (lineLength(held[$1]), $0) }
        return chosen.flatMap { accounts[account]?.held.remove(at: $0) }
    }

    /// Whether a change of roles may start behind the one that is under way.
    private func mayFollow(_ account: String) -> Bool {
        guard let known = accounts[account] else { return false }
        return known.underWay == 1 && !known.held.isEmpty
    }

    /// Whether what is left in an account takes longer than all that is left, even if one place fewer does real work.
    private func needsAllTime(_ account: String) -> Bool {
        let following = changing.count - Set(changing).count
        return rank(of: account) * (width - following - 1) > left
    }

    /// How many changes of roles have not started in an account, and so will start one after the other.
    private func rank(of account: String) -> Int { accounts[account]?.left ?? 0 }

    /// How many of a set in an account have not started.
    private func lineLength(_ index: Int) -> Int { lines[place(of: index)]?.count ?? 0 }

    private func place(of index: Int) -> Place { Place(account: items[index].account, set: items[index].set) }
}

/// A queue in which a higher rank goes first, and among equals whoever came first.
private struct RankedQueue: Sendable {
    private var ranks: [[Int]] = []
    /// How many of each rank have gone.
    private var gone: [Int] = []
    private var highest = -1

    var isEmpty: Bool { highest < 0 }

    mutating func insert(_ index: Int, rank: Int) {
        while ranks.count <= rank {
            ranks.append([])
            gone.append(0)
        }
        ranks[rank].append(index)
        highest = max(highest, rank)
    }

    mutating func removeFirst() -> Int? {
        guard highest >= 0 else { return nil }
        let index = ranks[highest][gone[highest]]
        gone[highest] += 1
        if gone[highest] == ranks[highest].count {
            ranks[highest] = []
            gone[highest] = 0
        }
        while highest >= 0, ranks[highest].isEmpty { highest -= 1 }
        return index
    }
}
