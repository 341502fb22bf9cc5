import IAMModel

extension ReportPage {
    /// Where to go, and what to look for. What needs the script is hidden until the script runs.
    var bar: HTML {
        HTML(.div, .class("bar")) {
            HTML(.div, .class("wide")) {
                HTML(.nav, .label("Sections")) {
                    HTML(.ul) {
                        place("access", "Access", matrix.blocks.reduce(0) { $0 + $1.rows.count })
                        place("findings", "Findings", report.findings.count)
                        place("open-items", "Open items", report.openItems.count)
                        place("jit", "JIT", report.jit.count)
                        place("changes", "Changes", changes.count)
                        place("assignments", "Assignments", report.assignments.count)
                        place("sets", "Permission sets", report.permissionSets.count)
                        place("roles", "Roles", report.roles.count)
                        place("providers", "Providers", report.providers.count)
                    }
                }
                filters
                HTML(.p, .id("matches"), .live) { "" }
            }
        }
    }

    private func place(_ id: StaticString, _ title: String, _ count: Int) -> HTML {
        HTML(.li) {
            HTML(.a, .link(to: id)) {
                HTML(title)
                " "
                HTML(.span) { String(count) }
            }
        }
    }

    private var filters: HTML {
        HTML(.div, .id("filters"), .role("search"), .label("Search and filter"), .hidden) {
            HTML(.label) {
                HTML(.span) { "Search" }
                HTML(.input, .type("search"), .data(.filter, "text"), .noCompletion, .noSpelling)
            }
            choice("Tenant", .scope, usedScopes.map { ($0, $0) })
            choice("Account", .account, usedAccounts.map { ($0, label(of: $0).map { text in "\(text) · " } ?? "", $0) })
            choice("Status", .status, usedStatuses.map { ($0.rawValue, $0.name(in: report.mode)) })
            choice("Severity", .severity, usedSeverities.map { ($0.rawValue, $0.rawValue) })
            HTML(.label, .class("check")) {
                HTML(.input, .type("checkbox"), .data(.filter, "live"))
                HTML(.span) { "Live write" }
            }
            HTML(.button, .type("button"), .id("clear")) { "Clear" }
        }
    }

    private func choice(
        _ title: String, _ filter: Filter, _ options: [(value: String, label: String, number: String)]
    ) -> HTML {
        choice(title, filter, options.map { ($0.value, $0.label + $0.number) })
    }

    private func choice(_ title: String, _ filter: Filter, _ options: [(value: String, label: String)]) -> HTML {
        HTML(.label) {
            HTML(.span) { title }
            HTML(.select, .data(.filter, filter.rawValue)) {
                HTML(.option, .value("")) { "all" }
                for option in options { HTML(.option, .value(option.value)) { option.label } }
            }
        }
    }

    private enum Filter: String {
        case scope, account, status, severity
    }

    // MARK: What can be chosen

    private var usedScopes: [String] {
        let scopes = matrix.blocks.flatMap(\.rows).compactMap(\.scope) + changes.flatMap(\.scopes)
        return Set(scopes).sorted().map(\.description)
    }

    /// By what they are for, and those that nobody knows last.
    private var usedAccounts: [String] {
        let accounts =
            matrix.blocks.flatMap(\.accounts).map(\.id.text) + changes.compactMap(\.key.account?.text)
            + report.roles.map(\.account) + report.providers.flatMap(\.accounts)
            + report.findings.compactMap(\.finding.account?.text)
        return Set(accounts).subtracting(["none"]).map { (label: label(of: $0), number: $0) }.sorted { left, right in
            guard left.label != right.label else { return left.number < right.number }
            guard let label = left.label, let other = right.label else { return left.label != nil }
            return label < other
        }.map(\.number)
    }

    private var usedStatuses: [StatusKind] {
        let texts =
            report.assignments.map(\.status) + report.permissionSets.map(\.status) + report.roles.map(\.status)
            + report.providers.map(\.status)
        let used = Set(texts.compactMap { StatusKind(words: $0) } + changes.map { StatusKind($0.status) })
        return StatusKind.allCases.filter(used.contains)
    }

    private var usedSeverities: [Finding.Severity] {
        let used = Set(report.findings.map(\.finding.severity))
        return Finding.Severity.allCases.reversed().filter(used.contains)
    }
}
