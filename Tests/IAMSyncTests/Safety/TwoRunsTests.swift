import AWSSimulator
import IAMModel
import Synchronization
import Testing

@testable import IAMSync

/// Two runs of the same definition at the same time: both end, what AWS has is right, and neither calls it a failure that
/// the other was faster.
@Suite struct TwoRunsTests {
    @Test func aWholeFirstApplyFitsBetweenAnyTwoCallsOfAnother() async throws {
        try await Self.interleaveEverywhere(try .firstApply())
    }

    @Test func aWholeUpdateFitsBetweenAnyTwoCallsOfAnother() async throws {
        try await Self.interleaveEverywhere(try await .update())
    }

    @Test func aWholeReplacementFitsBetweenAnyTwoCallsOfAnother() async throws {
        try await Self.interleaveEverywhere(try await .replacement())
    }

    @Test func aWholeRemovalFitsBetweenAnyTwoCallsOfAnother() async throws {
        try await Self.interleaveEverywhere(try await .removal())
    }

    @Test func twoRunsSideBySideBothEndWell() async throws {
        for scene in try await SafetyScene.all() {
            let contents = try await scene.undisturbed().state
            for _ in 1...4 { try await runSideBySide(scene, leadingTo: contents) }
        }
    }

    private func runSideBySide(_ scene: SafetyScene, leadingTo contents: AWSContents) async throws {
        let aws = try AWSSimulator(savedState: scene.state)
        let watched = WatchedTransport(to: aws)

        async let first = Run(scene.definition, on: aws, through: watched, options: scene.options).apply()
        async let second = Run(scene.definition, on: aws, through: watched, options: scene.options).apply()
        let unfinished = try await (first.unfinished, second.unfinished)

        for lines in [unfinished.0, unfinished.1] {
            #expect(lines.filter { !Self.isKeptByTornReading($0, in: scene) } == [], "\(scene)")
        }
        #expect(AWSContents(of: aws).lines.difference(from: contents.lines).isEmpty, "\(scene)")
        #expect(watched.unbounded == [], "\(scene)")
    }

    /// Runs the scene once for each of its writes and every eighth read, with a whole other run before that call.
    private static func interleaveEverywhere(_ scene: SafetyScene) async throws {
        let whole = try scene.run()
        try await whole.apply()
        let contents = AWSContents(of: whole.aws)
        let calls = whole.aws.calls
        #expect(try await whole.plan().reasons == [])

        for (number, call) in zip(1..., calls) where call.isWrite || number.isMultiple(of: 8) {
            try await interleave(scene, beforeCall: number, leadingTo: contents)
        }
    }

    private static func interleave(
        _ scene: SafetyScene, beforeCall number: Int, leadingTo contents: AWSContents
    ) async throws {
        let aws = try AWSSimulator(savedState: scene.state)
        let watched = WatchedTransport(to: aws)
        let inner = Run(scene.definition, on: aws, through: watched, options: scene.options)
        let faster = Mutex<[OutcomeLine]>([])
        let interrupted = InterruptedTransport(by: watched, beforeCall: number) {
            let outcomes = try? await inner.apply()
            faster.withLock { $0 = outcomes?.unfinished ?? [] }
        }

        let outcomes = try await Run(scene.definition, on: aws, through: interrupted, options: scene.options).apply()
        let left = AWSContents(of: aws)

        #expect(outcomes.unfinished.filter { !isKeptByTornReading($0, in: scene) } == [], "before call \(number)")
        #expect(faster.withLock { $0 } == [], "another run before call \(number)")
        #expect(left.lines.difference(from: contents.lines).isEmpty, "another run before call \(number)")
        #expect(watched.unbounded == [], "another run before call \(number)")
    }

    /// A run that read one half before and one half after everything was removed takes a set for used, and leaves it: it
    /// says so, and no failure.
    private static func isKeptByTornReading(_ line: OutcomeLine, in scene: SafetyScene) -> Bool {
        guard scene.options.prunes, case .skipped(let reason) = line.status else { return false }
        return reason.hasPrefix("account ") && reason.hasSuffix(" has it")
    }
}
