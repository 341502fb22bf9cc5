import AWSClient
import IAMModel

/// The page of a report: its parts stand in the files beside this one.
struct ReportPage {
    let report: Report
    let outcomes: Outcomes
    let matrix: AccessMatrix
    let changes: [ReportChange]
    let scopes: ScopeIndex
    /// What each account is for, by number.
    private let labels: [String: String]

    /// The page of a report.
    init(_ report: Report) {
        self.report = report
        outcomes = report.details.outcomes
        matrix = AccessMatrix(of: report.details, outcomes: outcomes)
        changes = report.changes
        scopes = ScopeIndex(outcomes)
        labels = Dictionary(report.details.accounts.map { ($0.id.text, $0.label) }) { first, _ in first }
    }

    /// The whole document.
    var document: HTML {
        HTML(document: HTMLBuilder.buildBlock(head, body))
    }

    /// Nothing may be loaded, run or sent but what stands in the file. Source: W3C, Content Security Policy Level 3.
    static let policy =
        "default-src 'none'; style-src \(Stylesheet.whole.hashSource); script-src \(PageScript.whole.hashSource); "
        + "base-uri 'none'; form-action 'none'"

    private var head: HTML {
        HTML(.head) {
            HTML(.meta, .charset)
            HTML(.meta, .httpEquivalent("Content-Security-Policy"), .content(Self.policy))
            HTML(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
            HTML(.meta, .name("referrer"), .content("no-referrer"))
            HTML(.meta, .name("color-scheme"), .content("light dark"))
            HTML(.title) { "AWS IAM Sync Report: \(report.mode.rawValue), \(report.date)" }
            HTML(style: Stylesheet.whole)
        }
    }

    private var body: HTML {
        HTML(.body) {
            banner
            bar
            HTML(.main) {
                summary
                accessSection
                findingsSection
                openItemsSection
                jitSection
                changesSection
                tables
            }
            HTML(.footer) {
                HTML(.p) { "Made by iamsync \(report.summary.version) from what AWS answered on \(report.date)." }
            }
            HTML(script: PageScript.whole)
        }
    }

    /// On a long page a part is laid out when it comes into sight; a short one is there at once.
    var later: String { isLong ? " later" : "" }

    private var isLong: Bool { report.assignments.count + changes.count + report.roles.count > 500 }

    /// What an account is for, such as `ecommerce live payments`; `nil` where the definition doesn't know it.
    func label(of account: String) -> String? {
        labels[account].flatMap { $0.isEmpty ? nil : $0 }
    }
}
