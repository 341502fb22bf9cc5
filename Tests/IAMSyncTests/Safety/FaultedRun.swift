import AWSSimulator
import IAMModel

@testable import IAMSync

/// A run on which something goes wrong, and what it came to.
struct FaultedRun {
    /// How everything came out; `nil` where the run could not begin.
    let outcomes: Outcomes?
    /// Why the run could not begin.
    let error: RunError?
    /// What AWS has after it.
    let contents: AWSContents
    /// The writes that no item of the plan allows.
    let excess: [String]
    /// The roles that stood without their boundary at some moment.
    let unbounded: Set<String>
    /// The same AWS, on which nothing goes wrong any more.
    let next: Run

    /// Runs a scene with faults.
    init(of scene: SafetyScene, with faults: [Fault]) async throws {
        let aws = try AWSSimulator(savedState: scene.state)
        let watched = WatchedTransport(to: aws)
        for fault in faults { aws.inject(fault) }
        let run = Run(scene.definition, on: aws, through: watched, options: scene.options)
        var names = AWSNames(of: aws)
        var plan = Plan()
        do throws(RunError) {
            let observed = try await run.sync.observe()
            plan = run.sync.plan(from: observed)
            outcomes = await run.sync.apply(plan, observed: observed)
            error = nil
        } catch {
            outcomes = nil
            self.error = error
        }
        names.learn(from: aws)
        contents = AWSContents(of: aws)
        excess = PlannedCalls(plan).excess(in: aws.calls, names: names)
        unbounded = watched.unbounded
        aws.removeFaults()
        next = run
    }

    /// The items that went wrong by themselves.
    var failed: [OutcomeLine] { unfinished.filter { !isConsequence($0) } }

    /// Everything that is not as it must be.
    var unfinished: [OutcomeLine] { outcomes?.unfinished ?? [] }

    /// Whether an item is not done only because of another one that isn't.
    private func isConsequence(_ line: OutcomeLine) -> Bool {
        guard case .skipped(let reason) = line.status else { return false }
        return unfinished.contains { other in
            ["failed", "was skipped", "is unknown", "stays"].contains { reason == "\(other.shortName) \($0)" }
        }
    }
}
