import IAMModel

extension ReportPage {
    /// What is not simply there and right, by account, with each field's old and new value.
    var changesSection: HTML {
        section(
            "changes", "Changes", heading: "changes-title", count: changes.count,
            note: report.mode == .applied
                ? "What was written, what could not be, and what is left over."
                : "What an apply would write, what it can’t, and what is left over."
        ) {
            for group in groups {
                HTML(.div, .class("rowset group\(later)")) {
                    HTML(.h3) {
                        HTML(group.title)
                        " "
                        HTML(.span, .class("count")) { String(group.changes.count) }
                        if let label = group.account.flatMap({ label(of: $0.text) }) {
                            " "
                            HTML(.small) { label }
                        }
                    }
                    for warning in group.warnings {
                        HTML(.p, .class("warning-line")) {
                            Self.badge("warning", .warning, sign: "!")
                            " \(warning)."
                        }
                    }
                    HTML(.ul, .class("items")) {
                        HTMLBuilder.buildArray(group.changes.map(change))
                    }
                }
            }
        }
    }

    private struct Group {
        let title: String
        let account: AccountID?
        let changes: [ReportChange]
        let warnings: [String]
    }

    /// As a plan prints them: accounts by number, then Identity Center, then what has no account.
    private var groups: [Group] {
        let byAccount = Dictionary(grouping: changes, by: \.key.account)
        let warnings = Dictionary(grouping: report.details.plan.removals.lastAssignments, by: \.account)
        let inAccounts = byAccount.keys.compactMap(\.self).sorted().map { account in
            Group(
                title: "Account \(account)", account: account, changes: byAccount[account] ?? [],
                warnings: (warnings[account] ?? []).map(\.warning))
        }
        let elsewhere = byAccount[nil] ?? []
        let others = [
            Group(
                title: "Identity Center", account: nil, changes: elsewhere.filter { !$0.lacksAccount }, warnings: []),
            Group(title: "No account", account: nil, changes: elsewhere.filter(\.lacksAccount), warnings: []),
        ]
        return inAccounts + others.filter { !$0.changes.isEmpty }
    }

    private func change(_ change: ReportChange) -> HTML {
        let kind = StatusKind(change.status)
        let facets = Facets(
            scopes: change.scopes, accounts: [change.key.account?.text].compactMap(\.self), statuses: [kind])
        return HTML(.li, .class("item"), facets.attributes) {
            HTML(.p) {
                Self.badge(kind.name(in: report.mode), kind.tone, sign: kind.sign)
                " \(change.key.kindName) "
                HTML(.b) { Self.name(change.key.name) }
                for reason in [change.reason, change.status.reason].compactMap(\.self) {
                    HTML(.span, .class("reason")) { reason }
                }
            }
            if !change.fields.isEmpty {
                HTML(.dl, .class("fields")) {
                    for field in change.fields { Self.field(field) }
                }
            }
        }
    }

    /// A field with its old and new value, and the difference of a document, a line each.
    private static func field(_ change: FieldChange) -> HTML {
        HTMLBuilder.buildBlock(
            HTML(.dt) { change.field },
            HTML(.dd) {
                if let old = change.old {
                    HTML(.span, .class("old")) { "− \(old)" }
                }
                if let new = change.new {
                    HTML(.span, .class("new")) { "+ \(new)" }
                }
                for detail in change.details {
                    HTML(.span, .class(sign(of: detail))) { detail }
                }
            })
    }

    private static func sign(of detail: String) -> String {
        switch detail.first {
        case "+": "new"
        case "-": "old"
        default: "both"
        }
    }
}
