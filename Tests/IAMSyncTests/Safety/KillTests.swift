import AWSSimulator
import IAMModel
import Testing

@testable import IAMSync

/// Whenever the process is killed, the next run completes what is left, and makes nothing twice.
@Suite struct KillTests {
    @Test func aFirstApplyMayDieAnywhere() async throws {
        try await Self.killEverywhere(try .firstApply())
    }

    @Test func aFirstApplyOfSyncedGroupsMayDieAnywhere() async throws {
        try await Self.killEverywhere(try .firstApplyOfSyncedGroups())
    }

    @Test func anUpdateMayDieAnywhere() async throws {
        try await Self.killEverywhere(try await .update())
    }

    @Test func aReplacementMayDieAnywhere() async throws {
        try await Self.killEverywhere(try await .replacement())
    }

    @Test func aRemovalMayDieAnywhere() async throws {
        try await Self.killEverywhere(try await .removal())
    }

    /// Kills a run after every one of its mutations.
    private static func killEverywhere(_ scene: SafetyScene) async throws {
        let whole = try scene.run()
        try await whole.apply()
        let mutations = whole.aws.writes.count
        let contents = AWSContents(of: whole.aws)
        #expect(try await whole.plan().reasons == [])

        for last in 1...mutations {
            try await kill(scene, afterMutations: last, leadingTo: contents)
        }
    }

    private static func kill(
        _ scene: SafetyScene, afterMutations last: Int, leadingTo contents: AWSContents
    ) async throws {
        let dead = try AWSSimulator(savedState: scene.state)
        let watched = WatchedTransport(to: dead)
        let doomed = DoomedTransport(to: dead, by: watched, afterMutations: last)
        _ = try? await Run(scene.definition, on: dead, through: doomed, options: scene.options).apply()
        let aws = try AWSSimulator(savedState: try #require(doomed.will))
        let watchedAgain = WatchedTransport(to: aws)
        let run = Run(scene.definition, on: aws, through: watchedAgain, options: scene.options)

        let outcomes = try await run.apply()
        let left = AWSContents(of: aws)
        let made = Creations(in: dead.calls.writes(upTo: last) + aws.calls)

        #expect(outcomes.unfinished == [], "killed after \(last) mutations")
        #expect(left.lines.difference(from: contents.lines).isEmpty, "killed after \(last) mutations")
        #expect(made.repeated == [], "killed after \(last) mutations")
        #expect(watched.unbounded.union(watchedAgain.unbounded) == [], "killed after \(last) mutations")
    }
}

extension [RecordedCall] {
    /// The changes, up to one of them.
    fileprivate func writes(upTo last: Int) -> [RecordedCall] {
        Array(filter { $0.isWrite && $0.code == nil }.prefix(last))
    }
}
