public import IAMModel

/// Makes a report of a run, or of a dry-run. Pure.
public struct ReportBuilder: Sendable {
    let definition: Definition
    let observed: ObservedState
    let plan: Plan
    let outcomes: Outcomes
    let mode: Report.Mode
    let selection: ScopeSelection

    /// A report of what a plan would do.
    public init(dryRun plan: Plan, of definition: Definition, observed: ObservedState, selection: ScopeSelection) {
        self.init(
            definition: definition, observed: observed, plan: plan, outcomes: Outcomes(planned: plan), mode: .dryRun,
            selection: selection)
    }

    /// A report of what a plan came to.
    public init(
        applied outcomes: Outcomes, of plan: Plan, definition: Definition, observed: ObservedState,
        selection: ScopeSelection
    ) {
        self.init(
            definition: definition, observed: observed, plan: plan, outcomes: outcomes, mode: .applied,
            selection: selection)
    }

    private init(
        definition: Definition, observed: ObservedState, plan: Plan, outcomes: Outcomes, mode: Report.Mode,
        selection: ScopeSelection
    ) {
        self.definition = definition
        self.observed = observed
        self.plan = plan
        self.outcomes = outcomes
        self.mode = mode
        self.selection = selection
    }

    /// The report.
    ///
    /// - Parameters:
    ///   - version: iamsync's version.
    ///   - statistics: What the run cost.
    /// - Returns: The report.
    public func report(version: String, statistics: RunStatistics) -> Report {
        let jit = JITAssessment(
            definition: definition, observed: observed, outcomes: outcomes, mode: mode
        ).rows(selection)
        return Report(
            date: observed.moment, scopes: scopeNames, mode: mode,
            summary: summary(version: version, statistics: statistics), providers: providerRows, roles: roleRows,
            permissionSets: permissionSetRows, assignments: assignmentRows, jit: jit,
            findings: findings(jit: jit),
            openItems: OpenItems(
                definition: definition, observed: observed, outcomes: outcomes, selection: selection, plan: plan
            ).items(),
            removals: outcomes.removals.entries.map { entry in
                RemovalRow(key: entry.key, status: StatusText(mode: mode).text(entry.status))
            },
            details: ReportDetails(
                plan: plan, applied: mode == .applied ? outcomes : nil,
                accounts: ReportAccount.all(of: definition, listed: observed.facts.accounts)))
    }

    private var scopeNames: [String] {
        let all = (definition.core == nil ? [] : [Scope.core]) + definition.tenants.map { .tenant($0.name.value) }
        return all.filter { selection.includes($0) }.sorted().map(\.description)
    }

    private func summary(version: String, statistics: RunStatistics) -> ReportSummary {
        let isRead = { (reading: Reading<AccountInventory>) in reading.value != nil }
        return ReportSummary(
            counts: counts, caller: observed.facts.callerARN, version: version, digest: definition.digest,
            accountsRead: observed.accounts.filter { isRead($0.value) }.keys.sorted(),
            accountsNotRead: observed.accounts.filter { !isRead($0.value) }.keys.sorted(),
            isIdentityCenterRead: observed.center.value != nil, calls: statistics.calls,
            milliseconds: statistics.milliseconds)
    }

    /// Counts over every kind, in the order of their first mention here.
    private var counts: [(status: String, count: Int)] {
        let counts = StatusText.counts(outcomes.statuses + plan.skipped.map { .skipped($0.reason) }, mode: mode)
        let order: [OutcomeStatus] = [
            .created, .adopted([]), .updated([]), .replaced, .removed, .exists, .skipped(""), .failed(""), .unknown(""),
            .orphaned,
        ]
        return order.map { status in
            let word = StatusText.countedAs(status, mode: mode)
            return (status: word, count: counts[word] ?? 0)
        }.filter { $0.count > 0 }
    }

    private func findings(jit: [JITStatus]) -> [ReportFinding] {
        let changes = changesOfResources
        return FindingRules.findings(in: observed, plan: plan, jit: jit).map { finding in
            let isMended = finding.mendedBy.map { $0.isAmong(changes[$0.resource] ?? []) } ?? false
            return ReportFinding(finding: finding, isMended: isMended)
        }
    }

    /// What the run changed, or would. A set that didn't reach its accounts has changed nothing there.
    private var changesOfResources: [ResourceKey: [FieldChange]] {
        let stuck = Set(outcomes.provisionings.filter { !$0.status.isDone }.map(\.desired.permissionSet))
        let sets = outcomes.permissionSets.filter { !stuck.contains($0.desired.name) }
        let all = [changes(outcomes.providers), changes(outcomes.boundaries), changes(outcomes.roles), changes(sets)]
        return Dictionary(all.joined() + removed) { first, _ in first }
    }

    private var removed: [(ResourceKey, [FieldChange])] {
        outcomes.removals.entries.filter { $0.status == .removed }.map { ($0.key, [FieldChange(Mending.removal)]) }
    }

    private func changes<Kind: ResourceKind>(_ outcomes: [Outcome<Kind>]) -> [(ResourceKey, [FieldChange])] {
        outcomes.filter(\.status.isChange).map { (ResourceKey($0.desired), $0.changes) }
    }
}
