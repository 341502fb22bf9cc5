import AWSSimulator
import IAMModel
import Testing

@testable import IAMSync

@Suite struct AccessMatrixTests {
    private func entry(
        _ group: String, _ scope: Scope?, _ account: String, _ set: String = "TenantReader", live: Bool = false
    ) throws -> AccessMatrix.Entry {
        AccessMatrix.Entry(
            group: group, scope: scope, account: try #require(AccountID(account)),
            grant: AccessMatrix.Grant(permissionSet: set, session: "1h", status: .exists, writesLive: live))
    }

    private func account(_ id: String, _ sector: String, _ tier: String) throws -> ReportAccount {
        ReportAccount(
            id: try #require(AccountID(id)), name: nil,
            places: [ReportAccount.Coordinates(sector: try Slug(sector), tier: try Slug(tier), tenant: nil)])
    }

    @Test func nothingGivesNoTable() {
        #expect(AccessMatrix([], accounts: []).blocks.isEmpty)
    }

    @Test func aSmallOrganizationIsOneTableOfParts() throws {
        let payments = Scope.tenant(try Slug("payments"))
        let matrix = AccessMatrix(
            [
                try entry("b", payments, "222222222222"), try entry("x", nil, "333333333333"),
                try entry("a", payments, "111111111111"), try entry("z", .core, "111111111111"),
            ], accounts: [try account("222222222222", "shop", "live"), try account("111111111111", "shop", "sandbox")])

        let block = try #require(matrix.blocks.first)
        #expect(matrix.blocks.count == 1)
        #expect(block.accounts.map(\.id.text) == ["222222222222", "111111111111", "333333333333"])
        #expect(block.rows.map(\.group) == ["z", "a", "b", "x"])
        #expect(block.parts.map(\.scope) == [.core, payments, nil])
        #expect(block.parts.map { $0.rows.map(\.group) } == [["z"], ["a", "b"], ["x"]])
        #expect(block.rows[1].grants.keys.sorted() == [1])
    }

    @Test func severalSetsInOneAccountStandInOneCell() throws {
        let matrix = AccessMatrix(
            [
                try entry("a", .core, "111111111111", "TenantReader"),
                try entry("a", .core, "111111111111", "TenantAdmin", live: true),
            ], accounts: [])

        let row = try #require(matrix.blocks.first?.rows.first)
        #expect(row.grants[0]?.map(\.permissionSet) == ["TenantAdmin", "TenantReader"])
        #expect(matrix.liveWrites == [["a", "111111111111", "TenantAdmin"]])
    }

    @Test func aLargeOrganizationIsATableForEachPartWithItsOwnAccounts() throws {
        let tenants = try (0..<60).map { index in
            try entry("group-\(index)", .tenant(try Slug("tenant-\(index)")), "\(100_000_000_000 + index)")
        }

        let matrix = AccessMatrix(tenants + [try entry("z", .core, "100000000001")], accounts: [])

        #expect(matrix.blocks.count == 61)
        #expect(matrix.blocks.first?.rows.map(\.group) == ["z"])
        #expect(matrix.blocks.allSatisfy { $0.accounts.count == 1 && $0.rows.count == 1 })
    }

    /// What is skipped and what is left over is access too, and a leftover in an account that nobody knows may be live.
    @Test func aReportShowsWhatIsSkippedAndWhatIsLeftOver() async throws {
        let run = Run(
            try Mountainlab.definition(without: ["tenants/search.yaml"]),
            on: try AWSSimulator(savedState: try await Run.applied().aws.savedState))
        run.aws.console.setState(of: "022222222222", to: "SUSPENDED")

        let report = try await run.dryRun().report
        let matrix = AccessMatrix(of: report.details, outcomes: report.details.outcomes)

        let block = try #require(matrix.blocks.first)
        let statuses = Dictionary(grouping: block.rows, by: \.group)
            .mapValues { rows in Set(rows.flatMap { $0.grants.values.joined() }.map { StatusKind($0.status) }) }
        #expect(statuses["search-sandbox-admins"] == [.orphaned])
        #expect(statuses["platform-sandbox-admins"] == [.skipped])
        #expect(statuses["payments-live-admins"] == [.exists])
        #expect(
            matrix.liveWrites == [
                ["payments-live-admins", "066666666666", "TenantAdmin-1h"],
                ["payments-live-contributors", "066666666666", "TenantContributor"],
                ["platform-live-admins", "033333333333", "PlatformAdmin"],
                ["platform-live-contributors", "033333333333", "PlatformContributor"],
                ["security-live-admins", "044444444444", "PlatformAdmin-1h"],
            ])
    }
}
