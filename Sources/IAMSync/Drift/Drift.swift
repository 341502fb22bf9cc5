/// What AWS has that the definition doesn't say, and the other way round. Nothing is written.
///
/// Right after an apply without a failure there is none, but for what apply leaves alone: it is what somebody changed since,
/// or what nobody has applied yet.
public struct Drift: Sendable {
    /// What a run would write: it is missing, differs, or is there without our mark.
    public let differences: [PlanRecord]
    /// What is ours, and no longer asked for.
    public let orphans: [PlanRecord]
    /// What stands on something of ours and is in nobody's definition, and is no orphan by itself: apply leaves it alone.
    public let extras: [ReportFinding]
    /// What stands in a way that can't be mended, or could not be read.
    public let failures: [PlanRecord]
    /// What could not be read, each with its reason.
    public let gaps: [String]

    /// The codes of the findings that are extras. Other findings are differences too, or judge what is declared.
    public static let extraCodes: Set<String> = [
        "extra-tag", "extra-audience", "extra-member", "foreign-assignment", "orphaned-assignment",
        "unassigned-provisioning",
    ]

    /// What differs at one moment.
    ///
    /// What is skipped is no drift: it waits for somebody else, such as a group that is not synced yet, and is an open item
    /// of the report.
    ///
    /// - Parameters:
    ///   - plan: What a run would do.
    ///   - report: The dry-run's report, for its findings.
    ///   - observed: What the plan was made from, read with ``RunOptions/audits``.
    public init(_ plan: Plan, report: Report, observed: ObservedState) {
        let records = plan.records
        differences = records.filter { [.create, .adopt, .update, .replace].contains($0.action) }
        orphans = records.filter { $0.action == .orphan }
        failures = records.filter { [.fail, .unknown].contains($0.action) }
        let named = Set(plan.removals.entries.map(\.key))
        extras = report.findings.filter { item in
            let isNamed = item.finding.mendedBy.map { named.contains($0.resource) } ?? false
            return Self.extraCodes.contains(item.finding.code) && !isNamed
        }
        gaps = observed.gaps
    }

    /// Whether nothing was found. It is sure only where ``isSure`` is.
    public var isEmpty: Bool { differences.isEmpty && orphans.isEmpty && extras.isEmpty }

    /// Whether everything could be read, and nothing stands in the way.
    public var isSure: Bool { failures.isEmpty && gaps.isEmpty }
}
