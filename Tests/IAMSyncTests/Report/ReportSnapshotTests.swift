import AWSClient
import AWSSimulator
import Foundation
import IAMModel
import JSONTree
import Testing

@testable import IAMSync

/// Whole reports, as they are written. With `RECORD_SNAPSHOTS=1` the files are made anew, for somebody to read.
@Suite struct ReportSnapshotTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Snapshots")

    /// The example, applied, and then what people do: one of each kind that a report has words for.
    private func drifted() async throws -> Run {
        let run = try await Run.applied()
        let console = run.aws.console
        let (role, account) = ("payments-live-operator", "066666666666")
        console.setBoundary(ofRole: role, in: account, to: "arn:aws:iam::aws:policy/ReadOnlyAccess")
        console.attach("arn:aws:iam::aws:policy/AdministratorAccess", toRole: role, in: account)
        console.setThumbprints(
            ofProvider: Mountainlab.github, in: account, to: [String(repeating: "0", count: 40)])
        console.setTag("managed-by", ofRole: "platform-live-operator", in: "033333333333", to: nil)
        console.deleteRole("search-sandbox-operator", in: "055555555555")
        console.createUser("platform-live", in: "033333333333", withAccessKey: true)
        console.setSession(ofSet: "PlatformReader", to: "PT12H")
        console.unassign(group: "search-readers", set: "TenantReader", in: "055555555555")
        console.add("mallory|<b>@example.com", toGroup: "security-live-readers")
        console.changeIssuer("https://gitlab.com") { $0.isReachable = false }
        console.setState(of: "022222222222", to: "SUSPENDED")
        return run
    }

    @Test func aDryRun() async throws {
        try compare(try await drifted().dryRun().report, "dry-run")
    }

    /// What the page says, without its styles and its script.
    @Test func aDryRunAsAPage() async throws {
        let report = try await drifted().dryRun().report
        let body = try #require(report.html.components(separatedBy: "<body>").last)
        let content = try #require(body.components(separatedBy: "<script>").first)
        try compare("<!DOCTYPE html>\n<meta charset=\"utf-8\">\n" + content, of: report, "dry-run.html")
    }

    @Test func anAppliedRun() async throws {
        try compare(try await drifted().appliedReport(), "applied")
    }

    private func compare(_ report: Report, _ name: String) throws {
        try compare(report.markdown, of: report, "\(name).md")
        try compare(report.json.text(.indented) + "\n", of: report, "\(name).json")
    }

    /// The date, and the digest of the example's files, are not what this is about.
    private func compare(_ text: String, of report: Report, _ name: String) throws {
        let text = text.replacingOccurrences(of: report.date.description, with: "2026-01-31T12:00:00Z")
            .replacingOccurrences(of: report.summary.digest, with: String(repeating: "0", count: 64))
        let file = Self.folder.appending(path: name)
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }
}
