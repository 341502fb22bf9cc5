import AWSSimulator
import IAMModel
import Testing

@testable import IAMSync

/// Several things go wrong at once, as a seed has it: the run ends, tells what is not done, and the next one completes it.
@Suite struct FaultMixTests {
    @Test func anyMixIsTold() async throws {
        let scenes = try await SafetyScene.all()
        var wholes: [(operations: [SeenOperation], contents: AWSContents)] = []
        for scene in scenes {
            let run = try scene.run()
            try await run.apply()
            wholes.append((Set(run.aws.calls.map(SeenOperation.init)).sorted(), AWSContents(of: run.aws)))
        }

        for seed in 0..<Thoroughness.mixes {
            let (scene, whole) = (scenes[seed % scenes.count], wholes[seed % scenes.count])
            var random = SplitMix64(state: UInt64(seed))
            let faults = Self.mix(of: whole.operations, using: &random)
            let run = try await FaultedRun(of: scene, with: faults)

            #expect(run.excess == [], "seed \(seed)")
            #expect(run.unbounded == [], "seed \(seed)")
            for line in run.failed { #expect(line.status.reason?.isEmpty == false, "seed \(seed)") }
            if let outcomes = run.outcomes, outcomes.unfinished.isEmpty {
                #expect(run.contents.lines.difference(from: whole.contents.lines).isEmpty, "seed \(seed)")
            }

            let outcomes = try await run.next.apply()
            #expect(outcomes.unfinished == [], "seed \(seed)")
            let left = AWSContents(of: run.next.aws).lines
            #expect(left.difference(from: whole.contents.lines).isEmpty, "seed \(seed)")
        }
    }

    /// Two to seven faults at any place.
    private static func mix(of operations: [SeenOperation], using random: inout SplitMix64) -> [Fault] {
        (0..<Int.random(in: 2...7, using: &random)).map { _ in
            let operation = operations[Int.random(in: operations.indices, using: &random)]
            let possible = FaultClass.allCases.filter { $0.isPossible(for: operation) }
            let chosen = possible[Int.random(in: possible.indices, using: &random)]
            return chosen.fault(on: operation, after: Int.random(in: 0...4, using: &random))
        }
    }
}
