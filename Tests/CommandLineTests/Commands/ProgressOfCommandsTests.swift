import AWSClient
import Testing

@testable import iamsync_cli

@Suite struct ProgressOfCommandsTests {
    private let plan = ["plan", CommandRun.example, "--simulate", "aws.json", "--report", "-"]

    @Test func aRunTellsWhatItReadAndWhatItWrote() async {
        let run = CommandRun()

        _ = await run.run(["apply", "--yes"] + plan.dropFirst())

        #expect(run.errors.contains("\nreading: 0 of 6 parts\nread 5 accounts and Identity Center in 0.0 s, "))
        #expect(run.errors.contains("\nwriting: 0 of 84 items\nwrote 84 items in 0.0 s, "))
        #expect(!run.errors.contains("created: "))
    }

    @Test(arguments: [["-v"], ["--log-level", "debug"], ["--trace", "trace.jsonl"]])
    func whoLooksCloselySeesTheCallsByOperation(options: [String]) async throws {
        let run = CommandRun()

        _ = await run.run(plan + options)

        let table = try #require(run.errors.split(separator: "\n").drop { !$0.hasSuffix(" calls:") }.first)
        #expect(run.errors.contains("\n  sts "))
        #expect(run.errors.contains(" GetCallerIdentity "))
        if let trace = run.files["trace.jsonl"] {
            #expect(table == "\(trace.split(separator: "\n").count) calls:")
        }
    }

    @Test func withoutBeingAskedNoCallsAreCounted() async {
        let run = CommandRun()

        _ = await run.run(plan)

        #expect(!run.errors.contains(" calls:"))
    }

    @Test func onlyFailuresAreToldWhereNothingElseIsAskedFor() async throws {
        let copy = try DefinitionCopy()
        let run = CommandRun()

        let code = await run.run(["plan", copy.path] + plan.dropFirst(2) + ["--log-level", "error", "--trace", "t"])

        #expect(code == .done)
        #expect(run.errors == "")
    }
}
