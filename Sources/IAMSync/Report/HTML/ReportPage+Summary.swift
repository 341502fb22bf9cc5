import AWSClient
import IAMModel

extension ReportPage {
    /// What the page is: title, mode, date, scope.
    var banner: HTML {
        HTML(.header, .class("banner")) {
            HTML(.div, .class("wide")) {
                HTML(.h1) { "AWS IAM Sync Report" }
                HTML(.p, .class("mode")) {
                    report.mode == .applied
                        ? Self.badge("applied", .good) : Self.badge("dry-run", .change)
                    " "
                    HTML(report.mode == .applied ? "Changes were made." : "Nothing was changed.")
                }
                HTML(.dl, .class("facts")) {
                    Self.fact("Date") { HTML(report.date.description) }
                    Self.fact("Scope") { Self.name(report.scopes.joined(separator: ", ")) }
                }
            }
        }
    }

    /// What came of the run, in figures, and where they come from.
    var summary: HTML {
        HTML(.section, .id("summary"), .labelled(by: "summary-title")) {
            HTML(.h2, .id("summary-title")) { "Summary" }
            HTML(.ul, .class("tiles")) {
                countTiles
                standingTile
                findingTile
                accountTile
            }
            HTML(.dl, .class("facts wide-facts")) {
                Self.fact("Caller") { Self.name(report.summary.caller) }
                Self.fact("iamsync") { HTML(report.summary.version) }
                Self.fact("Definition SHA-256") { HTML(.code) { report.summary.digest } }
                Self.fact("Accounts read") { names(report.summary.accountsRead) }
                Self.fact("Accounts not read") { names(report.summary.accountsNotRead) }
                Self.fact("Identity Center") { HTML(report.summary.isIdentityCenterRead ? "read" : "not read") }
                Self.fact("API calls") { HTML(calls) }
                Self.fact("Time") { HTML("\(report.summary.seconds) s") }
            }
        }
    }

    private static func fact(_ name: String, @HTMLBuilder value: () -> HTML) -> HTML {
        HTML(.div) {
            HTML(.dt) { name }
            HTML(.dd) { value() }
        }
    }

    private static func tile(_ figure: String, _ title: String, _ tone: Tone, note: String? = nil) -> HTML {
        HTML(.li, .class("tile \(tone.rawValue)")) {
            HTML(.span, .class("figure")) { figure }
            " "
            HTML(.span, .class("title")) { title }
            if let note { HTML(.small) { note } }
        }
    }

    private var countTiles: HTML {
        let counts = report.summary.counts
        guard !counts.isEmpty else { return Self.tile("0", "items: nothing to do", .quiet) }
        return HTMLBuilder.buildArray(
            counts.map { Self.tile(String($0.count), $0.status, Self.tone(ofCount: $0.status, in: report.mode)) })
    }

    /// How the word is coloured under which items are counted.
    private static func tone(ofCount word: String, in mode: Report.Mode) -> Tone {
        let statuses: [OutcomeStatus] = [
            .created, .adopted([]), .updated([]), .replaced, .removed, .exists, .skipped(""), .failed(""), .unknown(""),
            .orphaned,
        ]
        let status = statuses.first { StatusText.countedAs($0, mode: mode) == word }
        return status.map { StatusKind($0).tone } ?? .quiet
    }

    private var standingTile: HTML {
        let standing = report.jit.filter { $0.standingLiveWrite == .yes }.count
        let unknown = report.jit.filter { $0.standingLiveWrite == .unknown }.count
        return Self.tile(
            String(standing), "group\(standing == 1 ? "" : "s") with standing live write",
            standing > 0 ? .bad : unknown > 0 ? .warning : .good, note: unknown > 0 ? "\(unknown) unknown" : nil)
    }

    private var findingTile: HTML {
        let counts = Finding.Severity.allCases.reversed().compactMap { severity -> String? in
            let count = report.findings.count { $0.finding.severity == severity }
            return count > 0 ? "\(count) \(severity.rawValue)" : nil
        }
        let count = report.findings.count
        return Self.tile(
            String(count), "finding\(count == 1 ? "" : "s")", report.findings.first?.finding.severity.tone ?? .good,
            note: counts.isEmpty ? nil : counts.joined(separator: ", "))
    }

    private var accountTile: HTML {
        let (read, missing) = (report.summary.accountsRead.count, report.summary.accountsNotRead.count)
        return Self.tile(
            String(read), "account\(read == 1 ? "" : "s") read",
            report.isWhollyRead ? .good : .warning,
            note: report.isWhollyRead
                ? nil : "\(missing) not read\(report.summary.isIdentityCenterRead ? "" : ", Identity Center not read")")
    }

    /// A long list is folded away; it needs no script, and paper has it unfolded.
    private func names(_ accounts: [AccountID]) -> HTML {
        let list = accounts.isEmpty ? "none" : accounts.map(\.text).joined(separator: ", ")
        guard accounts.count > 12 else { return HTML(list) }
        return HTML(.details) {
            HTML(.summary) { "\(accounts.count) accounts" }
            HTML(list)
        }
    }

    private var calls: String {
        let total = report.summary.calls.map(\.count).reduce(0, +)
        let services = report.summary.calls.map { "\($0.count) \($0.service)" }.joined(separator: ", ")
        return services.isEmpty ? String(total) : "\(total) (\(services))"
    }
}
