@testable import IAMSync

/// Plays a queue against what stands for AWS: each assignment takes its time, and in an account changes of roles go one
/// after the other.
struct QueueCourse {
    /// What was under way at a moment, and how much more could have been.
    struct Moment {
        let underWay: Int
        let startable: Int
    }

    private(set) var order: [Int] = []
    private(set) var moments: [Moment] = []
    /// When all had ended.
    private(set) var end = 0
    /// How often two assignments of a set in an account were under way at once.
    private(set) var collisions = 0

    private let items: [ReadyQueue.Item]
    private let durations: [Int]
    private var ends: [Int: Int] = [:]
    private var accountsFree: [String: Int] = [:]
    /// What has not started, by account.
    private var left: [String: Int] = [:]
    /// What is under way, by account.
    private var busy: [String: Int] = [:]

    init(_ items: [ReadyQueue.Item], width: Int, durations: [Int]) {
        self.items = items
        self.durations = durations
        for item in items { left[item.account, default: 0] += 1 }
        var queue = ReadyQueue(items, width: width)
        repeat {
            while ends.count < width, let index = queue.next() { start(index) }
            moments.append(Moment(underWay: ends.count, startable: startable))
            guard let next = ends.min(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { break }
            end = next.value
            ends[next.key] = nil
            change(&busy, items[next.key].account, by: -1)
            queue.end(next.key)
        } while true
    }

    private mutating func start(_ index: Int) {
        let item = items[index]
        if ends.keys.contains(where: { items[$0].account == item.account && items[$0].set == item.set }) {
            collisions += 1
        }
        let begin = item.changesRoles ? max(end, accountsFree[item.account] ?? 0) : end
        let finish = begin + durations[index]
        if item.changesRoles { accountsFree[item.account] = finish }
        ends[index] = finish
        change(&left, item.account, by: -1)
        change(&busy, item.account, by: 1)
        order.append(index)
    }

    /// How many accounts have something that could start at once and do real work.
    private var startable: Int { left.keys.count { busy[$0] == nil } }

    private func change(_ counts: inout [String: Int], _ account: String, by difference: Int) {
        let count = counts[account, default: 0] + difference
        counts[account] = count == 0 ? nil : count
    }
}
