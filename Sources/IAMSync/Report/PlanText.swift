import IAMModel

/// What `plan` prints: one line an item, grouped by account, with each field's old and new value; then a summary.
public struct PlanText: Sendable {
    let plan: Plan
    let report: Report

    /// The text of a plan.
    ///
    /// - Parameters:
    ///   - plan: What would be done.
    ///   - report: The dry-run's report, for findings and what could not be read.
    public init(_ plan: Plan, report: Report) {
        self.plan = plan
        self.report = report
    }

    /// The whole text, with a line break at its end.
    public var text: String {
        var lines: [String] = []
        if let stop = plan.stop { lines += ["The run stops, and nothing is changed: \(Self.safe(stop))."] }
        if !isChange, isWhollyRead, plan.stop == nil { lines += ["No changes."] }
        for (title, items) in groups where !items.isEmpty {
            lines += [""] + ["\(title)"] + items.flatMap(\.lines)
        }
        lines += excess + ["", summary]
        return lines.drop { $0.isEmpty }.map { $0 + "\n" }.joined()
    }

    /// Whether anything would be written.
    public var isChange: Bool { plan.writes > 0 }

    /// Whether every part could be read: only then nothing to do means no changes.
    public var isWhollyRead: Bool {
        report.isWhollyRead && !plan.statuses.contains(where: \.isFailure)
    }

    // MARK: Items

    private struct Item {
        let account: AccountID?
        /// Whether it would stand in an account, and there is none for it.
        var lacksAccount = false
        let lines: [String]
    }

    private var groups: [(title: String, items: [Item])] {
        let byAccount = Dictionary(grouping: changes + skipped + leftovers + warnings + findings, by: \.account)
        let inAccounts = byAccount.keys.compactMap(\.self).sorted().map { account in
            (title: "Account \(account)", items: byAccount[account] ?? [])
        }
        let elsewhere = byAccount[nil] ?? []
        return inAccounts + [
            (title: "Identity Center", items: elsewhere.filter { !$0.lacksAccount }),
            (title: "No account", items: elsewhere.filter(\.lacksAccount)),
        ]
    }

    private var changes: [Item] {
        items(plan.providers) + items(plan.boundaries) + items(plan.roles) + items(plan.permissionSets)
            + items(plan.groups) + items(plan.memberships) + items(plan.assignments) + items(plan.provisionings)
    }

    private func items<Kind: ResourceKind>(_ steps: [Step<Kind>]) -> [Item] {
        steps.compactMap { step in
            let title = "\(Kind.kindName) \(Self.safe(step.desired.label))"
            guard let line = Self.line(step.action, title) else { return nil }
            let isDetailed = step.action == .update || step.action == .adopt || step.action == .replace
            let details = isDetailed ? step.explanations.flatMap(Self.lines) : []
            return Item(account: step.desired.home, lines: [line] + details)
        }
    }

    private static func line<Kind>(_ action: Step<Kind>.Action, _ title: String) -> String? {
        switch action {
        case .create: "  + \(title)"
        case .adopt: "  ~ adopt \(title)"
        case .update: "  ~ \(title)"
        case .replace: "  ~ replace \(title)"
        case .keep: nil
        case .skip(let reason): "  . \(title): skipped: \(safe(reason))"
        case .unknown(let reason): "  ? \(title): unknown: \(safe(reason))"
        case .fail(let reason): "  x \(title): \(safe(reason))"
        }
    }

    /// A change of a field: one line, and one for each detail of a document.
    static func lines(_ change: FieldChange) -> [String] {
        let details = change.details.map { "        \(safe($0))" }
        switch (change.old, change.new) {
        case (let old?, let new?): return ["      \(change.field): \(safe(old)) → \(safe(new))"] + details
        case (nil, let new?): return ["      \(change.field): + \(safe(new))"] + details
        case (let old?, nil): return ["      \(change.field): - \(safe(old))"] + details
        case (nil, nil): return ["      \(change.field):"] + details
        }
    }

    private var skipped: [Item] {
        plan.skipped.map { item in
            let title = "\(item.kind.rawValue) \(Self.safe(item.label))"
            return Item(
                account: item.account, lacksAccount: item.account == nil && item.kind != .group,
                lines: ["  . \(title): skipped: \(Self.safe(item.reason))"])
        }
    }

    private var leftovers: [Item] {
        let removals = plan.removals
        return items(removals.roles) + items(removals.boundaries) + items(removals.audiences)
            + items(removals.providers) + items(removals.assignments) + items(removals.memberships)
            + items(removals.groups) + items(removals.permissionSets)
            + removals.unread.map { part in
                Item(
                    account: part.account,
                    lines: ["  ? \(Self.safe(part.what)): unknown, so nothing is removed: \(Self.safe(part.reason))"])
            }
    }

    private func items<Kind: Removable>(_ removals: [Removal<Kind>]) -> [Item] {
        removals.map { removal in
            let title = "\(Kind.kindName) \(Self.safe(removal.item.label))"
            let line =
                switch removal.action {
                case .remove: "  - \(title): \(Kind.reason)"
                case .leave: "  o \(title): orphaned: \(Kind.reason)"
                case .keep(let reason): "  . \(title): \(Kind.reason), skipped: \(Self.safe(reason))"
                case .unknown(let reason): "  ? \(title): \(Kind.reason), unknown: \(Self.safe(reason))"
                }
            return Item(account: removal.item.home, lines: [line])
        }
    }

    private var warnings: [Item] {
        plan.removals.lastAssignments.map { last in
            Item(account: last.account, lines: ["  ! warning: \(Self.safe(last.warning))."])
        }
    }

    /// How many removals there are where that is more than the run may.
    private var excess: [String] {
        plan.removals.excess.map { count in
            [
                "",
                "Too much to remove: \(count) item\(count == 1 ? "" : "s"). None is removed; --max-deletions \(count) allows it.",
            ]
        } ?? []
    }

    private var findings: [Item] {
        report.findings.map { Item(account: $0.finding.account, lines: [Self.line($0)]) }
    }

    /// A finding, with what to do about it.
    static func line(_ item: ReportFinding) -> String {
        let finding = item.finding
        let mended = item.isMended ? " (would be mended)" : ""
        return "  ! \(finding.severity.rawValue) \(finding.code): \(safe(finding.resource)): "
            + "\(safe(finding.evidence)). To do: \(safe(finding.remedy)).\(mended)"
    }

    // MARK: Summary

    private var summary: String {
        let counts = StatusText.counts(plan.statuses, mode: .dryRun)
        let count = { (words: [String]) in words.map { counts[$0] ?? 0 }.reduce(0, +) }
        let problems = count(["failed", "unknown"])
        let parts = [
            "\(count(["to create"])) to create", "\(count(["to update", "to adopt", "to replace"])) to update",
            "\(plan.removals.count) to remove", "\(count(["unchanged"])) unchanged",
            "\(count(["skipped"]) + plan.skipped.count) skipped",
        ]
        let failures = problems == 0 ? [] : ["\(problems) failed or unknown"]
        let orphans = count(["orphaned"])
        let orphaned = orphans == 0 ? [] : ["\(orphans) orphaned"]
        let findings = report.findings.count
        return "Plan: \((parts + failures + orphaned).joined(separator: ", "))."
            + " \(findings) finding\(findings == 1 ? "" : "s")."
    }

    /// Text from a file or from AWS, with what would steer a terminal shown by its number.
    private static func safe(_ text: String) -> String {
        VisibleText.escape(text)
    }
}
