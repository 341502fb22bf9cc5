import IAMModel

extension ReportPage {
    /// The tables of resources, with the columns of the Markdown report.
    var tables: HTML {
        HTMLBuilder.buildBlock(assignmentsSection, permissionSetsSection, rolesSection, providersSection)
    }

    /// How the members of each write group come by their access.
    var jitSection: HTML {
        section(
            "jit", "JIT status", heading: "jit-title", count: report.jit.count,
            note: "Access may last up to twice the window: a session that is opened in its last minute goes on."
        ) {
            table(
                "jit", ["Group", "Strategy", "Standing Tier(\"live\") Write", "Remediation Needed"],
                report.jit.map { row in
                    (
                        Facets(
                            scopes: scopes.scopes(of: row.group), isLive: row.standingLiveWrite == .yes),
                        [
                            Self.name(row.group), HTML(row.strategy), Self.certainty(row.standingLiveWrite),
                            HTML(row.remediation),
                        ]
                    )
                })
        }
    }

    private static func certainty(_ certainty: JITStatus.Certainty) -> HTML {
        switch certainty {
        case .yes: badge("yes", .bad, sign: "!")
        case .no: badge("no", .good, sign: "✓")
        case .unknown: badge("unknown", .warning, sign: "?")
        }
    }

    private var assignmentsSection: HTML {
        section(
            "assignments", "Account assignments", heading: "assignments-title", count: report.assignments.count
        ) {
            table(
                "assignments", ["Group", "Permission Set", "Account", "Status"],
                report.assignments.map { row in
                    (
                        facets(of: row),
                        [
                            Self.name(row.group), Self.name(row.permissionSet), account(row.account),
                            Self.status(row.status),
                        ]
                    )
                })
        }
    }

    private var permissionSetsSection: HTML {
        section("sets", "Permission sets", heading: "sets-title", count: report.permissionSets.count) {
            table(
                "sets", ["Name", "Managed Policy", "Session Duration", "Status"],
                report.permissionSets.map { row in
                    (
                        facets(scopes.scopes(ofSet: row.name), [], row.status),
                        [
                            Self.name(row.name), HTML(row.managedPolicies.joined(separator: ", ")), HTML(row.session),
                            Self.status(row.status),
                        ]
                    )
                })
        }
    }

    private var rolesSection: HTML {
        section("roles", "IAM Role(\"operator\") roles", heading: "roles-title", count: report.roles.count) {
            table(
                "roles", ["Role Name", "Account", "Trust Subject", "Permission Boundary", "Status"],
                report.roles.map { row in
                    (
                        facets(scopes.scopes(of: row.name), [row.account], row.status),
                        [
                            Self.name(row.name), account(row.account),
                            HTMLBuilder.buildArray(row.subjects.map { subject in HTML(.code) { subject } }),
                            row.boundary == "attached"
                                ? HTML(row.boundary) : Self.badge(row.boundary, .warning, sign: "!"),
                            Self.status(row.status),
                        ]
                    )
                })
        }
    }

    private var providersSection: HTML {
        section("providers", "OIDC identity providers", heading: "providers-title", count: report.providers.count) {
            table(
                "providers", ["Issuer", "Account(s)", "Status"],
                report.providers.map { row in
                    (
                        facets(scopes.scopes(of: row.issuer), row.accounts, row.status),
                        [
                            Self.name(row.issuer), HTML(row.accounts.joined(separator: ", ")),
                            Self.status(row.status),
                        ]
                    )
                })
        }
    }

    private func facets(of row: AssignmentRow) -> Facets {
        let set = String(row.permissionSet.prefix { $0 != " " })
        var facets = facets(scopes.scopes(of: row.group), [row.account], row.status)
        facets.isLive = matrix.liveWrites.contains([row.group, row.account, set])
        return facets
    }

    private func facets(_ scopes: Set<Scope>, _ accounts: [String], _ status: String) -> Facets {
        Facets(scopes: scopes, accounts: accounts, statuses: [StatusKind(words: status)].compactMap(\.self))
    }

    /// A table; on a phone each row becomes a card, whose labels the style sheet has by the table's name.
    private func table(_ name: String, _ columns: [String], _ rows: [(Facets, [HTML])]) -> HTML {
        HTML(.div, .class("sheet\(later)")) {
            HTML(.table, .class("rows \(name)")) {
                HTML(.thead) {
                    HTML(.tr) {
                        for column in columns { HTML(.th, .scope("col")) { column } }
                    }
                }
                HTML(.tbody) {
                    for (facets, cells) in rows {
                        HTML(.tr, facets.attributes) {
                            for cell in cells { HTML(.td) { cell } }
                        }
                    }
                }
            }
        }
    }
}
