import AWSSimulator
import IAMModel
import Testing

@testable import IAMSync

/// Every operation that a run uses, with everything that may go wrong with it, one at a time.
@Suite struct FaultMatrixTests {
    /// What a run meets that isn't disturbed.
    private struct Whole {
        let operations: [SeenOperation]
        let lines: [OutcomeLine]
        let contents: AWSContents

        init(_ scene: SafetyScene) async throws {
            let run = try scene.run()
            lines = try await run.apply().lines
            operations = Set(run.aws.calls.map(SeenOperation.init)).sorted()
            contents = AWSContents(of: run.aws)
            #expect(try await run.plan().reasons == [])
        }
    }

    @Test func whateverGoesWrongAtAFirstApply() async throws {
        try await Self.breakEverything(try .firstApply(), except: [])
    }

    @Test func whateverGoesWrongAtAnUpdate() async throws {
        try await Self.breakEverything(try await .update(), except: try await Whole(try .firstApply()).operations)
    }

    @Test func whateverGoesWrongAtAReplacement() async throws {
        try await Self.breakEverything(try await .replacement(), except: try await Whole(try .firstApply()).operations)
    }

    @Test func whateverGoesWrongAtARemoval() async throws {
        try await Self.breakEverything(try await .removal(), except: try await Whole(try .firstApply()).operations)
    }

    @Test func emptyPagesHideNothing() async throws {
        for scene in try await SafetyScene.all() {
            let whole = try await Whole(scene)
            let run = try scene.run()
            run.aws.limitPages(to: 1, withEmptyPages: true)

            let lines = try await run.apply().lines

            #expect(lines == whole.lines)
            #expect(AWSContents(of: run.aws).lines.difference(from: whole.contents.lines).isEmpty)
        }
    }

    private static func breakEverything(_ scene: SafetyScene, except tried: [SeenOperation]) async throws {
        let whole = try await Whole(scene)
        for (number, operation) in whole.operations.enumerated() where !tried.contains(operation) {
            for fault in Thoroughness.faults(of: operation, number: number) {
                try await breakOne(scene, operation, by: fault, whole: whole)
            }
        }
    }

    private static func breakOne(
        _ scene: SafetyScene, _ operation: SeenOperation, by fault: FaultClass, whole: Whole
    ) async throws {
        let what: Comment = "\(scene), \(operation.name) \(fault)"

        let run = try await FaultedRun(of: scene, with: [fault.fault(on: operation)])

        #expect(run.excess == [], what)
        #expect(run.unbounded == [], what)
        if fault.isSurvived {
            #expect(run.outcomes?.lines.difference(from: whole.lines).isEmpty == true, what)
            #expect(run.contents.lines.difference(from: whole.contents.lines).isEmpty, what)
        } else {
            check(run, fault.code(operation), isOne: operation.isWrite && fault.times == 1, whole: whole, what)
            let outcomes = try await run.next.apply()
            #expect(outcomes.unfinished == [], what)
            #expect(AWSContents(of: run.next.aws).lines.difference(from: whole.contents.lines).isEmpty, what)
        }
    }

    /// What went wrong is told with AWS's code, what needs it names it, and everything else is done.
    private static func check(_ run: FaultedRun, _ code: String, isOne: Bool, whole: Whole, _ what: Comment) {
        guard let outcomes = run.outcomes else {
            #expect(run.error?.reason.contains(code) == true, what)
            return
        }
        for line in run.failed { #expect(line.status.reason?.contains(code) == true, what) }
        if isOne { #expect(run.failed.count == 1, what) }
        let done = outcomes.lines.filter { $0.status.isDone && $0.status != .orphaned }
        #expect(Set(done).isSubset(of: whole.lines), what)
    }
}
