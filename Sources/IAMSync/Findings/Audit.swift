import AWSClient
import IAMModel
public import JSONTree

/// The security findings alone. Nothing is written.
public struct Audit: Sendable {
    /// The dry-run's report, made of a run with ``RunOptions/audits`` and ``RunOptions/readsEveryAccount``.
    public let report: Report
    /// What could not be read, each with its reason.
    public let gaps: [String]
    /// From which severity on a finding counts.
    public let threshold: Finding.Severity

    /// The findings of a run.
    public init(_ report: Report, observed: ObservedState, failingOn threshold: Finding.Severity) {
        self.report = report
        gaps = observed.gaps
        self.threshold = threshold
    }

    /// Whether there is a finding of the threshold's severity, or a worse one.
    public var isFailed: Bool { report.findings.contains { $0.finding.severity >= threshold } }

    /// Whether everything could be read: only then no finding means that there is nothing.
    public var isSure: Bool { gaps.isEmpty }
}

extension Audit {
    /// The findings for people, the worst first, with a line break at its end.
    public var text: String {
        var lines = report.findings.map(Self.line)
        if !lines.isEmpty { lines.append("") }
        if !gaps.isEmpty { lines += ["Not read"] + gaps.map { "  ? \(VisibleText.escape($0))" } + [""] }
        return (lines + [summary]).map { $0 + "\n" }.joined()
    }

    private static func line(_ item: ReportFinding) -> String {
        item.finding.description + (item.isMended ? " (apply would mend it)" : "")
    }

    private var summary: String {
        let counts = Finding.Severity.allCases.reversed().compactMap { severity -> String? in
            let count = report.findings.filter { $0.finding.severity == severity }.count
            return count == 0 ? nil : "\(count) \(severity.rawValue)"
        }
        let found = counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
        let read = report.summary.accountsRead.count
        return "Audit: \(found). Read: \(read) account\(read == 1 ? "" : "s")"
            + "\(report.summary.isIdentityCenterRead ? " and Identity Center" : "")"
            + "\(isSure ? "" : ", not everything")."
    }
}

extension Audit {
    /// The version of the JSON form: it grows when a member changes its meaning or goes away, not when one is added.
    public static let schemaVersion = 1

    /// The findings as data, by the schema of `Docs/drift-and-audit.md`.
    public var json: JSON {
        let summary = report.summary
        return [
            "version": .number(String(Self.schemaVersion)),
            "date": .string(report.date.description),
            "scope": .array(report.scopes.map(JSON.string)),
            "failOn": .string(threshold.rawValue),
            "failed": .bool(isFailed),
            "sure": .bool(isSure),
            "definitionSHA256": .string(summary.digest),
            "accountsRead": .array(summary.accountsRead.map { .string($0.text) }),
            "accountsNotRead": .array(summary.accountsNotRead.map { .string($0.text) }),
            "identityCenterRead": .bool(summary.isIdentityCenterRead),
            "notRead": .array(gaps.map(JSON.string)),
            "findings": .array(report.findings.map(Report.json)),
        ]
    }
}
