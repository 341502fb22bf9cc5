import Testing

@testable import IAMSync

@Suite struct ListBudgetTests {
    /// What a list of so many pages costs under a budget: its pages, and a call for everything that was on none of them.
    private func cost(pages: Int, calls: Int) -> Int {
        let budget = ListBudget(insteadOf: calls)
        return pages <= budget.pages ? pages : budget.pages + calls
    }

    @Test(arguments: [1, 2, 3, 7, 100])
    func nothingEverCostsMoreThanTwiceTheCheaperWay(calls: Int) {
        for pages in 1...(3 * calls) {
            #expect(cost(pages: pages, calls: calls) <= 2 * min(pages, calls))
        }
    }

    @Test func everythingHasNoEnd() {
        #expect(ListBudget.everything.pages == .max)
    }
}

@Suite struct AssignmentReadingTests {
    @Test(arguments: [
        (1, 1, 1, AssignmentReading.byPlace), (1, 2, 1, .byGroup), (11, 16, 16, .byPlace), (11, 22, 16, .byGroup),
        (3_500, 60_000, 30_000, .byGroup), (6, 40, 23, .byPlace), (1, 0, 0, .byGroup),
    ])
    func placesAreAskedWhereThatTakesAtMostTwiceAsManyCalls(
        sets: Int, places: Int, groups: Int, expected: AssignmentReading
    ) {
        #expect(AssignmentReading(sets: sets, places: places, groups: groups, audits: false) == expected)
        #expect(AssignmentReading(sets: sets, places: places, groups: groups, audits: true) == .byPlace)
    }
}

@Suite struct StaleReadingTests {
    @Test(arguments: [
        (11, Int?.some(5), StaleReading.byAccount), (5, 5, .bySet), (5, 11, .bySet), (0, 0, .bySet),
        (11, Int?.none, .bySet),
    ])
    func theShorterListIsGoneThrough(sets: Int, accounts: Int?, expected: StaleReading) {
        #expect(StaleReading(sets: sets, accounts: accounts) == expected)
    }
}
