import Testing

@testable import IAMSync

@Suite struct ArrayRunsTests {
    @Test(
        arguments: [
            ([], []), ([1], [[1]]), ([11, 12, 21], [[11, 12], [21]]), ([11, 21, 12], [[11], [21], [12]]),
        ] as [([Int], [[Int]])])
    func aRunIsWhatStandsTogether(list: [Int], runs: [[Int]]) {
        let found = list.runs { $0 / 10 }

        #expect(found.map { Array($0.part) } == runs)
        #expect(found.map(\.key) == runs.map { $0[0] / 10 })
    }

    @Test func runsOfOneKeyAreJoinedInTheirOrder() {
        var joined: ArraySlice<Int> = []

        for run in [11, 21, 12, 13].runs(by: { $0 / 10 }) where run.key == 1 { joined.add(run.part) }

        #expect(Array(joined) == [11, 12, 13])
    }
}
