import IAMModel

@testable import IAMSync

extension Run {
    /// A plan that is made now, as it would be saved.
    func savedPlan() async throws -> SavedPlan {
        let observed = try await sync.observe()
        return record(sync.plan(from: observed), observed)
    }

    /// What a saved plan has to be compared with, and what would be applied then: a fresh plan with the saved options.
    func fresh(
        for saved: SavedPlan
    ) async throws -> (record: SavedPlan, observed: ObservedState, plan: Plan, run: Run) {
        var options = sync.options
        saved.options.apply(to: &options)
        let run = Run(sync.definition, on: aws, options: options)
        let observed = try await run.sync.observe()
        let plan = run.sync.plan(from: observed)
        return (run.record(plan, observed), observed, plan, run)
    }

    /// What has moved since a plan was saved.
    func staleness(of saved: SavedPlan) async throws -> PlanStaleness? {
        PlanStaleness(of: saved, against: try await fresh(for: saved).record)
    }

    private func record(_ plan: Plan, _ observed: ObservedState) -> SavedPlan {
        SavedPlan(of: plan, observed: observed, definition: sync.definition, options: sync.options, version: "1.0.0")
    }
}
