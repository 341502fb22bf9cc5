import IAMModel

extension Report {
    /// The report as `aws-iam-report.md`. Its headings, tables and columns, and their order, are a contract.
    public var markdown: String {
        [
            header, summaryText,
            section(
                "OIDC Identity Providers", ["Issuer", "Account(s)", "Status"],
                providers.map { $0.cells.map(Markdown.escape) }),
            section(
                "IAM `Role(\"operator\")` Roles",
                ["Role Name", "Account", "Trust Subject", "Permission Boundary", "Status"], roles.map(Self.cells)),
            section(
                "Permission Sets", ["Name", "Managed Policy", "Session Duration", "Status"],
                permissionSets.map { $0.cells.map(Markdown.escape) }),
            section(
                "Account Assignments", ["Group", "Permission Set", "Account", "Status"],
                assignments.map { $0.cells.map(Markdown.escape) }),
            section(
                "JIT Status", ["Group", "Strategy", "Standing `Tier(\"live\")` Write", "Remediation Needed"],
                jit.map { $0.cells.map(Markdown.escape) }),
            Self.sessionNote,
            list("Security Findings", findings.map(line)),
            list("Open Items", openItems.map(Self.line)),
        ].joined(separator: "\n")
    }

    private var header: String {
        """
        # AWS IAM Sync Report

        **Date**: \(date)
        **Scope**: \(Markdown.escape(scopes.joined(separator: ", ")))
        **Mode**: \(mode.rawValue)

        """
    }

    private var summaryText: String {
        let counts = summary.counts.map { "\($0.count) \($0.status)" }.joined(separator: ", ")
        let calls = summary.calls.map { "\($0.count) \($0.service)" }.joined(separator: ", ")
        let total = summary.calls.map(\.count).reduce(0, +)
        let center = summary.isIdentityCenterRead ? "read" : "not read"
        return """
            \(counts.isEmpty ? "Nothing to do." : "Items: \(counts).")

            - Caller: \(Markdown.escape(summary.caller))
            - iamsync \(summary.version), definition SHA-256 `\(summary.digest)`
            - Accounts read: \(Self.names(summary.accountsRead)); not read: \(Self.names(summary.accountsNotRead)); Identity Center: \(center)
            - API calls: \(total)\(calls.isEmpty ? "" : " (\(calls))"), \(summary.seconds) s

            """
    }

    private static let sessionNote = """
        Access may last up to twice the window: a session that is opened in its last minute goes on.

        """

    private static func names(_ accounts: [AccountID]) -> String {
        accounts.isEmpty ? "none" : accounts.map(\.text).joined(separator: ", ")
    }

    private static func cells(_ row: RoleRow) -> [String] {
        [
            Markdown.escape(row.name), Markdown.escape(row.account),
            row.subjects.map(Markdown.code).joined(separator: "<br>"),
            Markdown.escape(row.boundary), Markdown.escape(row.status),
        ]
    }

    private func section(_ title: String, _ columns: [String], _ rows: [[String]]) -> String {
        "## \(title)\n\n" + Markdown.table(columns, rows)
    }

    private func list(_ title: String, _ lines: [String]) -> String {
        "## \(title)\n\n" + (lines.isEmpty ? "None.\n" : lines.map { "- \($0)\n" }.joined())
    }

    private func line(_ item: ReportFinding) -> String {
        let finding = item.finding
        let place = finding.account.map { " in \($0)" } ?? ""
        let mended = mode == .applied ? " (mended by this run)" : " (would be mended)"
        return "**\(finding.severity.rawValue)** `\(finding.code)` "
            + Markdown.escape("\(finding.resource)\(place): \(finding.evidence). To do: \(finding.remedy).")
            + (item.isMended ? mended : "")
    }

    private static func line(_ item: OpenItem) -> String {
        Markdown.escape("\(item.what). Who: \(item.who). How: \(item.how).")
    }
}
