import AWSClient
import IAMModel

/// Carries out a plan on its two tracks: in each account providers, boundaries, roles; in Identity Center sets and
/// groups, memberships, assignments, provisioning. What is removed comes after all that. One failed item never stops what
/// does not need it.
struct Applier {
    let plan: Plan
    let observed: ObservedState
    let sessions: AccountSessions
    let options: RunOptions
    let clock: any AWSClock
    let progress: ProgressListener

    /// How long what was observed is good enough to write by.
    static let freshness = Duration.seconds(300)

    func apply() async -> Outcomes {
        async let accounts = AccountTrack(applier: self).run()
        async let center = IdentityCenterTrack(applier: self).run()
        var outcomes = await center
        let done = await accounts
        outcomes.providers = done.providers
        outcomes.boundaries = done.boundaries
        outcomes.roles = done.roles
        outcomes.removals = await RemovalTrack(applier: self).run()
        return outcomes
    }

    /// Carries out one step.
    ///
    /// - Parameters:
    ///   - step: What to do.
    ///   - hindrance: Why what it needs is not there; `nil` when it is.
    ///   - context: Where to read and write.
    ///   - afterCreations: Whether this run made something that it needs.
    /// - Returns: How it came out.
    func perform<Kind: ResourceKind>(
        _ step: Step<Kind>, hindrance: String?, in context: Kind.Context, afterCreations: Bool
    ) async -> Outcome<Kind> {
        guard step.writes else { return Outcome(planned: step) }
        let (label, account) = (step.desired.label, step.desired.home?.text)
        progress(.started(kindName: Kind.kindName, name: label, account: account))
        let outcome = await result(of: step, hindrance: hindrance, in: context, afterCreations: afterCreations)
        progress(.finished(kindName: Kind.kindName, name: label, account: account, status: outcome.status))
        return outcome
    }

    private func result<Kind: ResourceKind>(
        of step: Step<Kind>, hindrance: String?, in context: Kind.Context, afterCreations: Bool
    ) async -> Outcome<Kind> {
        if let hindrance { return Outcome(step: step, status: .skipped(hindrance)) }
        if Task.isCancelled { return Outcome(step: step, status: .skipped(SyncError.cancelled.reason)) }
        do {
            let ensured = try await ensure(step, in: context, afterCreations: afterCreations)
            return Outcome(applied: step, ensured: ensured)
        } catch .cancelled {
            return Outcome(step: step, status: .skipped(SyncError.cancelled.reason))
        } catch .missing(let reason) {
            return Outcome(step: step, status: .skipped(reason))
        } catch {
            return Outcome(step: step, status: .failed(error.reason))
        }
    }

    /// Writes by what was observed in bulk, unless that is too old: then it is read again. What wasn't there is made without
    /// that: AWS refuses a name that is taken meanwhile, and then it is read back.
    private func ensure<Kind: ResourceKind>(
        _ step: Step<Kind>, in context: Kind.Context, afterCreations: Bool
    ) async throws(SyncError) -> Ensured<Kind> {
        let approved = Set(step.changes)
        guard step.observed == nil || clock.now - observed.moment < Self.freshness else {
            return try await Kind.ensure(
                step.desired, within: approved, afterCreations: afterCreations, in: context)
        }
        return try await Kind.ensure(
            step.desired, from: step.observed, within: approved, afterCreations: afterCreations, in: context)
    }
}
