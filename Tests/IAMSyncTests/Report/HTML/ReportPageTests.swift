import AWSClient
import AWSSimulator
import Foundation
import IAMModel
import Testing

@testable import IAMSync

@Suite struct ReportPageTests {
    private static let hostile = [
        "</script><script>x()</script>", "</style><img src=x onerror=\"x()\">", "javascript:x()//",
        "\"><svg onload='x()'>", "' autofocus onfocus='x()", "<!-- --!> ]]>", "&lt;script&gt;",
        "\u{0}\u{202E}\u{1B}[31m",
        String(repeating: "<i>", count: 3_000),
    ]

    /// A report in which every text that comes from a file or from AWS is the same one.
    private static func report(calling name: String) throws -> Report {
        let account = try #require(AccountID("111111111111"))
        var report = Report(
            date: Timestamp(seconds: 1_769_860_800), scopes: [name], mode: .dryRun,
            summary: ReportSummary(
                counts: [("to create", 1)], caller: name, version: "1.0.0", digest: name, accountsRead: [account],
                accountsNotRead: [], isIdentityCenterRead: true, calls: [(name, 1)], milliseconds: 1),
            providers: [ProviderRow(issuer: name, accounts: [name], status: "failed: \(name)")],
            roles: [
                RoleRow(
                    name: name, account: name, subjects: [name], boundary: "other: \(name)",
                    status: "would update (\(name))")
            ],
            permissionSets: [PermissionSetRow(name: name, managedPolicies: [name], session: name, status: name)],
            assignments: [
                AssignmentRow(group: name, permissionSet: name, account: name, status: "skipped: \(name)")
            ],
            jit: [JITStatus(group: name, strategy: name, standingLiveWrite: .unknown, remediation: name)],
            findings: [
                ReportFinding(
                    finding: Finding(
                        code: name, severity: .high, account: account, resource: name, evidence: name, remedy: name),
                    isMended: true)
            ], openItems: [OpenItem(what: name, who: name, how: name)], removals: [])
        report.details = try details(calling: name, in: account)
        return report
    }

    private static func details(calling name: String, in account: AccountID) throws -> ReportDetails {
        var outcomes = Outcomes()
        let change = FieldChange(name, old: name, new: name, details: [name, "+ \(name)", "- \(name)"])
        let set = PermissionSetName(name)
        outcomes.assignments = [
            Outcome(
                desired: Assignment(
                    group: name, permissionSet: set, family: .tenantAdmin, account: account, tier: try Slug("live"),
                    scope: .core),
                before: nil, after: nil, status: .updated([name]), changes: [change])
        ]
        outcomes.removals.unread = [UnreadPart(what: name, account: account, reason: name)]
        var plan = Plan()
        plan.removals.lastAssignments = [LastAssignment(account: account, permissionSet: name)]
        plan.skipped = [SkippedItem(kind: .group, name: name, reason: name, scope: .core)]
        return ReportDetails(
            plan: plan, applied: outcomes, accounts: [ReportAccount(id: account, name: name, places: [])])
    }

    /// The elements of a page with their attributes' names, in order: all that a browser makes of its markup.
    private func skeleton(_ page: String) throws -> [String] {
        let body = try #require(page.components(separatedBy: "<body>").last)
        let markup = try #require(body.components(separatedBy: "<script>").first)
        return markup.matches(of: #/<[^>]*>/#).map { tag in
            String(tag.output).replacing(#/="[^"]*"/#) { _ in "" }
        }
    }

    @Test(arguments: hostile)
    func noNameAddsAnElementOrAnAttribute(name: String) throws {
        let page = try Self.report(calling: name).html

        #expect(try skeleton(page) == skeleton(try Self.report(calling: "name").html))
        #expect(!page.utf8.contains(0))
        #expect(!page.unicodeScalars.contains("\u{202E}"))
        #expect(page.components(separatedBy: "</script>").count == 2)
        #expect(page.components(separatedBy: "</style>").count == 2)
    }

    /// What ends a style or a script early may not stand in it, and neither may what a policy can't allow by a hash.
    @Test func stylesAndScriptsAreWhatThePolicyNames() throws {
        let page = try Self.report(calling: "name").html
        let style = try #require(
            page.components(separatedBy: "<style>").last?.components(separatedBy: "</style>").first)
        let script = try #require(
            page.components(separatedBy: "<script>").last?.components(separatedBy: "</script>").first)

        #expect(style == Stylesheet.whole.text)
        #expect(script == PageScript.whole.text)
        #expect(ReportPage.policy.hasPrefix("default-src 'none'; style-src 'sha256-"))
        #expect(page.contains(HTML.escape(ReportPage.policy)))
        for forbidden in ["</", "<!--", "url(", "@import", "http:", "https:", "eval", "innerHTML"] {
            #expect(!(style + script).contains(forbidden))
        }
    }

    @Test func nothingIsLoadedLinkedOrRunFromAnywhereElse() throws {
        let page = try Self.report(calling: "name").html

        let attributes = Set(page.matches(of: #/ ([a-z-]+)="/#).map { String($0.output.1) })
        #expect(attributes.isDisjoint(with: ["style", "src", "srcset", "action", "formaction", "background"]))
        #expect(!attributes.contains { $0.hasPrefix("on") })
        #expect(page.matches(of: #/href="([^"]*)"/#).allSatisfy { $0.output.1.hasPrefix("#") })
    }

    @Test func whatNeedsTheScriptIsHiddenUntilItRuns() throws {
        let page = try Self.report(calling: "name").html

        #expect(page.contains("<div id=\"filters\" role=\"search\" aria-label=\"Search and filter\" hidden>"))
        #expect(page.contains("<p class=\"unmatched\" hidden>"))
    }

    @Test func everyColumnOfTheMarkdownReportIsThere() async throws {
        let report = try await Run.applied().dryRun().report
        let page = report.html

        for row in report.assignments { #expect(page.contains("<bdi>\(row.group)</bdi>")) }
        for row in report.roles { for subject in row.subjects { #expect(page.contains("<code>\(subject)</code>")) } }
        for row in report.permissionSets { #expect(page.contains("<bdi>\(row.name)</bdi>")) }
        for row in report.providers { #expect(page.contains("<bdi>\(row.issuer)</bdi>")) }
        for row in report.jit { #expect(page.contains("<td>\(row.remediation)</td>")) }
        for item in report.findings { #expect(page.contains("<code>\(item.finding.code)</code>")) }
    }

    @Test func theSameReportGivesTheSameBytes() async throws {
        let first = try await Run.applied().dryRun().report
        let second = try await Run.applied().dryRun().report

        #expect(first.html == first.html)
        #expect(
            first.html.replacing(first.date.description, with: "")
                == second.html.replacing(second.date.description, with: ""))
    }
}
