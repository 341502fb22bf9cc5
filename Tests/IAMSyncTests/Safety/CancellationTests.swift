import AWSSimulator
import IAMModel
import Testing

@testable import IAMSync

/// Ctrl-C at any call: what is under way ends, nothing new starts, the report tells what came of it, and the next run
/// does the rest.
@Suite struct CancellationTests {
    @Test func aFirstApplyMayBeInterruptedAnywhere() async throws {
        try await Self.interruptEverywhere(try .firstApply())
    }

    @Test func anUpdateMayBeInterruptedAnywhere() async throws {
        try await Self.interruptEverywhere(try await .update())
    }

    @Test func aRemovalMayBeInterruptedAnywhere() async throws {
        try await Self.interruptEverywhere(try await .removal())
    }

    /// Interrupts a run during every write, and every eighth read.
    private static func interruptEverywhere(_ scene: SafetyScene) async throws {
        let whole = try scene.run()
        let lines = Set(try await whole.apply().lines)
        let contents = AWSContents(of: whole.aws)

        for (number, call) in zip(1..., whole.aws.calls) where call.isWrite || number.isMultiple(of: 8) {
            try await interrupt(scene, duringCall: number, lines: lines, contents: contents)
        }
    }

    private static func interrupt(
        _ scene: SafetyScene, duringCall number: Int, lines: Set<OutcomeLine>, contents: AWSContents
    ) async throws {
        let time = VirtualTime()
        let aws = try AWSSimulator(savedState: scene.state, clock: time)
        let transport = CancellingTransport(by: aws, duringCall: number)
        let run = Run(scene.definition, on: aws, through: transport, options: scene.options)

        let interrupted = Task { await time.run { try? await run.appliedWithReport() } }
        transport.onInterruption { interrupted.cancel() }
        let result = await interrupted.value
        let next = try AWSSimulator(savedState: aws.savedState)
        let outcomes = try await Run(scene.definition, on: next, options: scene.options).apply()

        #expect(transport.lateWrites == [], "interrupted during call \(number)")
        for line in result?.outcomes.unfinished ?? [] where !isExplained(line, among: result?.outcomes.unfinished ?? [])
        {
            Issue.record("interrupted during call \(number): \(line)")
        }
        let done = result?.outcomes.lines.filter { $0.status.isDone && $0.status != .orphaned } ?? []
        #expect(Set(done).isSubset(of: lines), "interrupted during call \(number)")
        if let result { #expect(result.report.markdown.contains("**Mode**: applied"), "during call \(number)") }
        #expect(outcomes.unfinished == [], "interrupted during call \(number)")
        let left = AWSContents(of: next).lines
        #expect(left.difference(from: contents.lines).isEmpty, "interrupted during call \(number)")
    }

    /// What is not done was interrupted, goes on in AWS, was not read, or needs something of that kind.
    private static func isExplained(_ line: OutcomeLine, among others: [OutcomeLine]) -> Bool {
        let reason = line.status.reason ?? ""
        let words = ["interrupted", "cancelled", "not read"]
        return words.contains { reason.contains($0) } || others.contains { reason.hasPrefix($0.shortName) }
    }
}

extension Run {
    /// Applies, and gives the outcomes with their report; as the command does, only where the plan was not interrupted.
    fileprivate func appliedWithReport() async throws -> (outcomes: Outcomes, report: Report) {
        let observed = try await sync.observe()
        try Task.checkCancellation()
        let plan = sync.plan(from: observed)
        let outcomes = await sync.apply(plan, observed: observed)
        let builder = ReportBuilder(
            applied: outcomes, of: plan, definition: sync.definition, observed: observed, selection: .everything)
        return (outcomes, builder.report(version: "1.0.0", statistics: RunStatistics()))
    }
}
