import AWSSimulator
import IAMModel
import JSONTree
import Testing

@testable import IAMSync

/// What people read of removals: in the plan, in the report, as data.
@Suite struct PruneReportTests {
    private static let search: Set<String> = ["tenants/search.yaml"]

    private func text(of run: Run) async throws -> String {
        let (plan, report) = try await run.dryRun()
        return PlanText(plan, report: report).text
    }

    @Test func thePlanNamesWhatGoesWithItsReason() async throws {
        let run = try await Run.applied(without: Self.search)

        let text = try await text(of: run)

        let account = """
            Account 055555555555
              - operator role search-sandbox-operator: no longer in the definition
              - boundary policy search-sandbox-operator-boundary: no longer in the definition
              - assignment search-readers → TenantReader: no longer in the definition
              - assignment search-sandbox-admins → TenantAdmin-search: no longer in the definition
              - assignment search-sandbox-contributors → TenantContributor-search: no longer in the definition
              ! warning: the last assignment of TenantAdmin-search here goes, and with it the role \
            AWSReservedSSO_TenantAdmin-search_…: its name will not come back, and policies that name it stop working.
              ! warning: the last assignment of TenantContributor-search here goes, and with it the role \
            AWSReservedSSO_TenantContributor-search_…: its name will not come back, and policies that name it stop \
            working.

            """
        #expect(text.hasPrefix(account))
        #expect(text.contains("  - group search-readers: no longer in the definition\n"))
        #expect(text.contains("Plan: 0 to create, 0 to update, 10 to remove, "))
    }

    @Test func thePlanNamesWhatStaysWithItsReason() async throws {
        let run = try await Run.applied(without: Self.search)
        run.aws.console.assign(user: "jill@mountainlab.example", set: "TenantAdmin-search", in: "055555555555")

        let text = try await text(of: run)

        #expect(
            text.contains("  . permission set TenantAdmin-search: no longer in the definition, skipped: user "))
        #expect(text.contains(", 9 to remove, "))
        #expect(!text.contains("last assignment of TenantAdmin-search"))
    }

    @Test func whatIsOrphanedIsNoChange() async throws {
        let run = try await Run.applied(without: Self.search, options: RunOptions())

        let text = try await text(of: run)

        #expect(text.hasPrefix("No changes.\n"))
        #expect(
            text.contains("  o operator role search-sandbox-operator: orphaned: no longer in the definition\n"))
        #expect(text.contains(" 0 to remove, "))
        #expect(text.contains(" 10 orphaned."))
    }

    @Test func aRunThatStopsSaysSoFirst() async throws {
        let run = try await Run.applied(options: .pruning())
        for group in ["platform-live-admins", "platform-live-readers", "payments-live-admins", "payments-readers"] {
            run.aws.console.deleteGroup(group)
        }

        let (plan, report) = try await run.dryRun()

        #expect(PlanText(plan, report: report).text.hasPrefix("The run stops, and nothing is changed: 4 of the 16 "))
        #expect(report.openItems.contains { $0.what.hasPrefix("The run stopped: 4 of the 16 groups") })
    }

    @Test func theReportHasARowForEachWithItsStatus() async throws {
        let run = try await Run.applied(without: Self.search)

        let dry = try await run.report()
        let applied = try await run.appliedReport()

        #expect(dry.roles.first { $0.name == "search-sandbox-operator" }?.status == "would remove")
        #expect(applied.roles.first { $0.name == "search-sandbox-operator" }?.status == "removed")
        #expect(applied.permissionSets.first { $0.name == "TenantAdmin-search" }?.status == "removed")
        #expect(applied.assignments.first { $0.group == "search-readers" }?.status == "removed")
        #expect(applied.summary.counts.map { "\($0.count) \($0.status)" }.first == "10 removed")
        #expect(dry.summary.counts.map { "\($0.count) \($0.status)" }.first == "10 to remove")
        let rows = try #require(applied.json["removals"]?.array)
        #expect(rows.count == 10)
        #expect(rows[3]["kind"]?.string == "group")
        #expect(rows[3]["account"] == .null)
        #expect(rows[8]["account"]?.string == "055555555555")
        #expect(Set(rows.compactMap { $0["status"]?.string }) == ["removed"])
    }

    @Test func anAudienceThatGoesIsAnUpdateOfItsProviderAndMendsItsFinding() async throws {
        let run = try await Run.applied(
            then: ["audience: https://gitlab.com": "audience: https://gitlab.mountainlab.example"])
        run.aws.console.add("jill@mountainlab.example", toGroup: "security-live-readers")

        let dry = try await run.report()
        let applied = try await run.appliedReport()

        #expect(dry.providers.contains { $0.issuer == "https://gitlab.com" && $0.status == "would update (audience)" })
        #expect(applied.providers.contains { $0.issuer == "https://gitlab.com" && $0.status == "updated (audience)" })
        let mended = applied.findings.filter(\.isMended).map(\.finding.code)
        #expect(mended == ["extra-member", "extra-audience"])
        #expect(applied.findingLines.contains { $0.contains("extra-member") && $0.hasSuffix("(mended by this run)") })
    }

    @Test func aStrangersAssignmentThatGoesMendsItsFinding() async throws {
        let run = try await Run.applied(options: .pruning())
        run.aws.console.createGroup("shop-live-readers")
        run.aws.console.assign(group: "shop-live-readers", set: "PlatformReader", in: "033333333333")

        let report = try await run.report()

        let finding = try #require(report.findings.first { $0.finding.code == "foreign-assignment" })
        #expect(finding.isMended)
        #expect(report.assignments.contains { $0.group == "shop-live-readers" && $0.status == "would remove" })
    }

    @Test func anAssignmentThatGoesIsNoStandingAccessAnyMore() async throws {
        let moved = ["sector: ecommerce, tier: live, tenant: payments": "sector: ecommerce, tier: live, tenant: search"]
        let run = try await Run.applied(then: moved)
        let status = { (report: Report) in
            report.jit.first { $0.group == "payments-live-contributors" }?.standingLiveWrite
        }

        let before = status(try await run.report())
        let after = status(try await run.appliedReport())

        #expect(before == .yes)
        #expect(after == .no)
    }

    @Test func everyRemovalHasItsOwnKeyAndSaysWhatWasSeen() async throws {
        let entries = try await Run.applied(without: ["tenants/search.yaml", "tenants/payments.yaml"]).plan().removals
            .entries

        #expect(Set(entries.map(\.key)).count == entries.count)
        #expect(entries.allSatisfy { !$0.observed.isEmpty })
        let role = try #require(entries.first { $0.key.name == "payments-live-operator" })
        #expect(role.observed.contains("boundary: arn:aws:iam::066666666666:policy/payments-live-operator-boundary"))
    }
}
