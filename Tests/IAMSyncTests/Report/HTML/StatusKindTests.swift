import Testing

@testable import IAMSync

@Suite struct StatusKindTests {
    static let statuses: [OutcomeStatus] = [
        .created, .exists, .adopted([]), .adopted(["tags"]), .updated(["thumbprint"]),
        .updated(["trust policy", "tags"]),
        .replaced, .removed, .orphaned, .skipped("account x (closed): y"), .failed("AccessDenied: no (really)"),
        .unknown("not read"),
    ]

    @Test(arguments: [Report.Mode.applied, .dryRun], statuses)
    func theWordsOfATableTellTheStatus(mode: Report.Mode, status: OutcomeStatus) {
        #expect(StatusKind(words: StatusText(mode: mode).text(status)) == StatusKind(status))
    }

    @Test func otherWordsTellNothing() {
        #expect(StatusKind(words: "constructed") == nil)
    }

    @Test func everyStatusIsNamedAsInTheTables() {
        let names = StatusKind.allCases.map { $0.name(in: .dryRun) }

        #expect(
            names == [
                "would create", "would adopt", "would update", "would replace", "would remove", "exists", "skipped",
                "failed", "unknown", "orphaned",
            ])
    }
}
