import IAMModel

@testable import IAMSync

extension Run {
    /// What a plan is, beside the report of its dry-run.
    func dryRun(_ selection: ScopeSelection = .everything) async throws -> (plan: Plan, report: Report) {
        let observed = try await sync.observe()
        let plan = sync.plan(from: observed)
        let builder = ReportBuilder(dryRun: plan, of: sync.definition, observed: observed, selection: selection)
        return (plan, builder.report(version: "1.0.0", statistics: RunStatistics()))
    }

    /// Applies, and reports.
    func appliedReport() async throws -> Report {
        let observed = try await sync.observe()
        let plan = sync.plan(from: observed)
        let outcomes = await sync.apply(plan, observed: observed)
        let builder = ReportBuilder(
            applied: outcomes, of: plan, definition: sync.definition, observed: observed, selection: .everything)
        return builder.report(version: "1.0.0", statistics: RunStatistics())
    }
}

extension Report {
    /// The lines of the Markdown report's section on findings.
    var findingLines: [String] {
        let section = markdown.split(separator: "## Security Findings\n\n").last ?? ""
        return (section.split(separator: "\n## ").first ?? "").split(separator: "\n").map(String.init)
    }
}
