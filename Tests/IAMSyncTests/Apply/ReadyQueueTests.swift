import Testing

@testable import IAMSync

struct ReadyQueueTests {
    private func change(_ set: String, in account: String) -> ReadyQueue.Item {
        ReadyQueue.Item(account: account, set: set, changesRoles: true)
    }

    private func addition(_ set: String, in account: String) -> ReadyQueue.Item {
        ReadyQueue.Item(account: account, set: set, changesRoles: false)
    }

    /// What starts at once, without waiting for an end.
    private func begin(_ items: [ReadyQueue.Item], width: Int) -> [Int] {
        var queue = ReadyQueue(items, width: width)
        var started: [Int] = []
        while started.count < width, let index = queue.next() { started.append(index) }
        return started
    }

    @Test func theAccountWithMostChangesGoesFirst() {
        let items = [change("a", in: "1"), change("a", in: "2"), change("b", in: "2"), change("a", in: "3")]
        #expect(begin(items, width: 3) == [1, 0, 3])
    }

    @Test func equalsStartInTheirOrder() {
        #expect(begin((1...5).map { change("a", in: "\($0)") }, width: 9) == [0, 1, 2, 3, 4])
    }

    @Test func whatWouldWaitForItsAccountTakesNoPlaceThatOthersCouldUse() {
        let items =
            (1...3).map { change("s\($0)", in: "1") }
            + (2...30).flatMap { account in
                (1...2).map { change("s\($0)", in: "\(account)") }
            }
        let started = begin(items, width: 15)
        #expect(started.count == 15)
        #expect(Set(started.map { items[$0].account }).count == 15)
    }

    @Test func whereNobodyElseCouldStartOneGoesBehindAnotherButNotTwo() {
        #expect(begin((1...5).map { change("s\($0)", in: "1") }, width: 15) == [0, 1])
    }

    @Test func anAccountThatNeedsAllTheTimeHasItsNextChangeReadyBehind() {
        let items = (1...20).map { change("s\($0)", in: "1") } + (2...10).map { change("a", in: "\($0)") }
        let started = begin(items, width: 5)
        #expect(started.prefix(2) == [0, 1])
        #expect(Set(started.map { items[$0].account }).count == 4)
    }

    @Test func ofASetInAnAccountOneIsUnderWay() {
        var queue = ReadyQueue([change("a", in: "1"), addition("a", in: "1"), addition("a", in: "1")], width: 15)
        #expect(queue.next() == 0)
        #expect(queue.next() == nil)
        queue.end(0)
        #expect(queue.next() == 1)
        #expect(queue.next() == nil)
        queue.end(1)
        #expect(queue.next() == 2)
        #expect(queue.left == 0)
    }

    @Test func whatChangesNoRoleStartsBesideAChangeInItsAccount() {
        let items = [change("a", in: "1"), change("b", in: "1"), addition("c", in: "1"), change("a", in: "2")]
        #expect(Set(begin(items, width: 3)) == [0, 2, 3])
    }

    @Test func theSetThatMostWaitForGoesFirstInItsAccount() {
        let items = [change("a", in: "1"), change("b", in: "1"), addition("b", in: "1"), addition("b", in: "1")]
        #expect(begin(items, width: 1) == [1])
    }

    @Test(arguments: [1, 2, 3, 4, 5])
    func inAnyOrderAllStartOnceTheWindowIsFullAndNothingCollides(seed: UInt64) {
        var random = SplitMix64(state: seed)
        let items = Self.sixtyAccounts.shuffled(using: &random)
        let durations = items.map { _ in Int.random(in: 5...20, using: &random) }

        let course = QueueCourse(items, width: 15, durations: durations)

        #expect(course.order.sorted() == Array(items.indices))
        #expect(course.collisions == 0)
        #expect(course.moments.allSatisfy { $0.underWay == 15 || $0.startable == 0 })
        let work: Int = durations.reduce(0, +)
        #expect(course.end <= work / 15 * 105 / 100)
    }

    @Test(arguments: [1, 2, 3])
    func aLongChainIsNotLeftToTheEnd(seed: UInt64) {
        var random = SplitMix64(state: seed)
        let chain = (1...100).map { change("s\($0)", in: "long") }
        let others = (1...1_000).map { change("s", in: "\($0)") }
        let items = (others + chain).shuffled(using: &random)

        let course = QueueCourse(items, width: 15, durations: items.map { _ in 10 })

        #expect(course.end <= 1_010)
    }

    /// 1,200 assignments: 20 in each of 60 accounts; of a set come one to three, for as many groups.
    private static let sixtyAccounts = (0..<60).flatMap { account in
        [3, 1, 2, 1, 1, 3, 1, 2, 1, 1, 1, 1, 1, 1].enumerated().flatMap { set, groups in
            (0..<groups).map { group in
                ReadyQueue.Item(account: "\(account)", set: "s\(set)", changesRoles: group == 0)
            }
        }
    }
}
