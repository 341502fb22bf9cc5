import AWSClient
import IAMModel
import JSONTree
import Testing

@testable import IAMSync

@Suite struct ReportMarkdownTests {
    static let summary = ReportSummary(
        counts: [], caller: "arn:aws:iam::111111111111:user/ana", version: "1.0.0", digest: "0a1b", accountsRead: [],
        accountsNotRead: [], isIdentityCenterRead: true, calls: [], milliseconds: 0)

    static func report(
        mode: Report.Mode = .dryRun, summary: ReportSummary = summary, providers: [ProviderRow] = [],
        roles: [RoleRow] = [], permissionSets: [PermissionSetRow] = [], assignments: [AssignmentRow] = [],
        jit: [JITStatus] = [], findings: [ReportFinding] = [], openItems: [OpenItem] = []
    ) -> Report {
        Report(
            date: Timestamp(seconds: 1_769_860_800), scopes: ["core", "payments"], mode: mode, summary: summary,
            providers: providers, roles: roles, permissionSets: permissionSets, assignments: assignments, jit: jit,
            findings: findings, openItems: openItems, removals: [])
    }

    @Test func anEmptyReportKeepsItsHeadingsAndHeaders() {
        let expected = """
            # AWS IAM Sync Report

            **Date**: 2026-01-31T12:00:00Z
            **Scope**: core, payments
            **Mode**: dry-run

            Nothing to do.

            - Caller: arn:aws:iam::111111111111:user/ana
            - iamsync 1.0.0, definition SHA-256 `0a1b`
            - Accounts read: none; not read: none; Identity Center: read
            - API calls: 0, 0.0 s

            ## OIDC Identity Providers

            | Issuer | Account(s) | Status |
            | --- | --- | --- |

            ## IAM `Role("operator")` Roles

            | Role Name | Account | Trust Subject | Permission Boundary | Status |
            | --- | --- | --- | --- | --- |

            ## Permission Sets

            | Name | Managed Policy | Session Duration | Status |
            | --- | --- | --- | --- |

            ## Account Assignments

            | Group | Permission Set | Account | Status |
            | --- | --- | --- | --- |

            ## JIT Status

            | Group | Strategy | Standing `Tier("live")` Write | Remediation Needed |
            | --- | --- | --- | --- |

            Access may last up to twice the window: a session that is opened in its last minute goes on.

            ## Security Findings

            None.

            ## Open Items

            None.

            """
        #expect(Self.report().markdown == expected)
    }

    @Test func subjectsStandInBackticksOneBelowTheOther() {
        let row = RoleRow(
            name: "payments-live-operator", account: "066666666666", subjects: ["repo:a/b:ref:c", "repo:a|b"],
            boundary: "attached", status: "exists")
        let line = "| payments-live-operator | 066666666666 | `repo:a/b:ref:c`<br>repo:a\\|b | attached | exists |"
        #expect(Self.report(roles: [row]).markdown.contains(line + "\n"))
    }

    @Test(arguments: [(Report.Mode.applied, "mended by this run"), (.dryRun, "would be mended")])
    func whatIsMendedSaysSo(mode: Report.Mode, words: String) {
        let finding = Finding(
            code: "operator-boundary", severity: .critical, account: AccountID("066666666666"),
            resource: "payments-live-operator", evidence: "it has no permissions boundary", remedy: "attach it")
        let report = Self.report(
            mode: mode,
            findings: [
                ReportFinding(finding: finding, isMended: true), ReportFinding(finding: finding, isMended: false),
            ])
        let line =
            "- **critical** `operator-boundary` payments-live-operator in 066666666666: it has no permissions boundary. "
            + "To do: attach it."
        #expect(report.findingLines == ["\(line) (\(words))", line])
    }

    /// Every text of a report that comes from a file or from AWS, made of the worst: no line more, no heading more.
    @Test(arguments: 1...60) func noNameChangesTheShapeOfAReport(seed: UInt64) throws {
        var random = SplitMix64(state: seed)
        let next = { Hostile.text(using: &random) }
        let finding = Finding(
            code: "extra-role-policy", severity: .high, account: nil, resource: next(), evidence: next(),
            remedy: next())
        let report = Self.report(
            providers: [ProviderRow(issuer: next(), accounts: [next(), next()], status: next())],
            roles: [RoleRow(name: next(), account: "none", subjects: [next()], boundary: next(), status: next())],
            permissionSets: [
                PermissionSetRow(name: next(), managedPolicies: [next()], session: "4h", status: next())
            ],
            assignments: [AssignmentRow(group: next(), permissionSet: next(), account: "none", status: next())],
            jit: [JITStatus(group: next(), strategy: next(), standingLiveWrite: .no, remediation: next())],
            findings: [ReportFinding(finding: finding, isMended: false)],
            openItems: [OpenItem(what: "The group \(next())", who: next(), how: next())])

        let plain = Self.report(findings: [ReportFinding(finding: finding, isMended: false)]).markdown
        let lines = report.markdown.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == plain.split(separator: "\n", omittingEmptySubsequences: false).count + 5)
        #expect(lines.count { $0.hasPrefix("#") } == 8)
        #expect(lines.filter { $0.hasPrefix("| ") }.map { Hostile.cells(of: String($0)) }.reduce(0, +) == 60)
        #expect(try JSON(parsing: Array(report.json.text().utf8)) == report.json)
    }

    @Test func theSummaryNamesWhatWasNotRead() throws {
        let read = try #require(AccountID("022222222222"))
        let unread = try #require(AccountID("033333333333"))
        let summary = ReportSummary(
            counts: [("to create", 2), ("unchanged", 41)], caller: "a|b", version: "1.0.0", digest: "0a1b",
            accountsRead: [read], accountsNotRead: [unread], isIdentityCenterRead: false,
            calls: [("iam", 3), ("sts", 1)], milliseconds: 1_249)
        let expected = """
            Items: 2 to create, 41 unchanged.

            - Caller: a\\|b
            - iamsync 1.0.0, definition SHA-256 `0a1b`
            - Accounts read: 022222222222; not read: 033333333333; Identity Center: not read
            - API calls: 4 (3 iam, 1 sts), 1.2 s

            """
        #expect(Self.report(summary: summary).markdown.contains(expected))
    }
}
