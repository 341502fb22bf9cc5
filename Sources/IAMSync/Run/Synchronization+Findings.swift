extension Synchronization {
    /// What should not be there, the worst first. Pure.
    ///
    /// Findings are as good as what was read: a run with ``RunOptions/audit(of:)`` reads everything that they look at, and
    /// ``ObservedState/gaps`` names what could not be read.
    public func findings(in observed: ObservedState) -> [Finding] {
        let plan = plan(from: observed)
        let jit = JITAssessment(
            definition: definition, observed: observed, outcomes: Outcomes(planned: plan), mode: .dryRun
        ).rows(options.selection)
        return FindingRules.findings(in: observed, plan: plan, jit: jit)
    }
}
