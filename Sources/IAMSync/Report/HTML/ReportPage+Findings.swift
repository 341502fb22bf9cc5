import IAMModel

extension ReportPage {
    /// What should not be there, the worst first.
    var findingsSection: HTML {
        section(
            "findings", "Security findings", heading: "findings-title", count: report.findings.count,
            note: "What was observed before the run."
        ) {
            for severity in Finding.Severity.allCases.reversed() {
                let items = report.findings.filter { $0.finding.severity == severity }
                if !items.isEmpty {
                    HTML(.div, .class("rowset group\(later)")) {
                        HTML(.h3) {
                            Self.badge(severity.rawValue, severity.tone)
                            " "
                            HTML(.span, .class("count")) { String(items.count) }
                        }
                        HTML(.ul, .class("cards")) {
                            HTMLBuilder.buildArray(items.map(finding))
                        }
                    }
                }
            }
        }
    }

    private func finding(_ item: ReportFinding) -> HTML {
        let finding = item.finding
        let facets = Facets(
            scopes: scopes.scopes(of: finding.resource, in: finding.account),
            accounts: [finding.account?.text].compactMap(\.self), severity: finding.severity)
        return HTML(.li, .class("card \(finding.severity.tone.rawValue)"), facets.attributes) {
            HTML(.p, .class("card-head")) {
                HTML(.b) { Self.name(finding.resource) }
                " "
                HTML(.code) { finding.code }
                if item.isMended {
                    " "
                    Self.badge(report.mode == .applied ? "mended by this run" : "would be mended", .good, sign: "✓")
                }
            }
            HTML(.dl, .class("pairs")) {
                if let account = finding.account {
                    HTML(.dt) { "Account" }
                    HTML(.dd) { self.account(account.text) }
                }
                HTML(.dt) { "Evidence" }
                HTML(.dd) { finding.evidence }
                HTML(.dt) { "To do" }
                HTML(.dd) { finding.remedy }
            }
        }
    }

    /// What needs a hand or another tool.
    var openItemsSection: HTML {
        section("open-items", "Open items", heading: "open-items-title", count: report.openItems.count) {
            HTML(.ul, .class("cards")) {
                for item in report.openItems {
                    HTML(.li, .class("card"), Facets().attributes) {
                        HTML(.p, .class("card-head")) { HTML(.b) { item.what } }
                        HTML(.dl, .class("pairs")) {
                            HTML(.dt) { "Who" }
                            HTML(.dd) { item.who }
                            HTML(.dt) { "How" }
                            HTML(.dd) { item.how }
                        }
                    }
                }
            }
        }
    }
}
