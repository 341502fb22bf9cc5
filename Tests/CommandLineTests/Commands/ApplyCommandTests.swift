import AWSClient
import JSONTree
import Testing

@testable import iamsync_cli

@Suite struct ApplyCommandTests {
    private let plan = ["plan", CommandRun.example, "--simulate", "aws.json"]
    private let apply = ["apply", CommandRun.example, "--simulate", "aws.json"]

    @Test func afterApplyThereIsNothingToDo() async throws {
        let run = CommandRun()

        #expect(await run.run(apply + ["--yes"]) == .done)
        #expect(run.output.hasSuffix("\nApplied: 84 created.\n"))
        #expect(run.files["aws-iam-report.md"]?.contains("**Mode**: applied\n") == true)
        #expect(await run.run(plan + ["--detailed-exitcode"]) == .done)
        #expect(run.output.hasPrefix("No changes.\n"))
        let traced = ["--yes", "--detailed-exitcode", "--trace", "trace.jsonl"]
        #expect(await run.run(apply + traced) == .done)
        #expect(run.output.hasSuffix("\nApplied: 84 unchanged.\n"))
        let trace = try #require(run.files["trace.jsonl"])
        for verb in ["Create", "Put", "Update", "Attach", "Tag", "Delete"] {
            #expect(!trace.contains("\"operation\":\"\(verb)"))
        }
    }

    @Test func appliedChangesHaveTheirOwnExitCodeWhenAskedFor() async {
        let run = CommandRun()

        #expect(await run.run(apply + ["--yes", "--detailed-exitcode"]) == .changesPresent)
    }

    @Test func withoutATerminalNothingBeginsUnlessYesIsGiven() async {
        let run = CommandRun()

        let code = await run.run(["apply", "/nonexistent"])

        #expect(code == .usage)
        #expect(run.files.paths.isEmpty)
        #expect(
            run.errors == """
                iamsync: apply asks before it changes anything, and nobody can answer here; --yes applies without asking.
                Try “iamsync --help”.

                """)
    }

    @Test(arguments: ["no", "y", "YES", ""]) func anythingButYesChangesNothing(answer: String) async {
        let run = CommandRun(answer: answer)

        #expect(await run.run(apply) == .done)
        #expect(run.questions == ["Apply this plan? Type “yes” to go ahead: "])
        #expect(run.output.hasSuffix("0 skipped. 2 findings.\n"))
        #expect(run.errors.hasSuffix("Nothing was changed.\n"))
        #expect(run.files["aws-iam-report.md"]?.contains("**Mode**: dry-run\n") == true)
        #expect(await run.run(plan) == .done)
        #expect(run.output.contains("Plan: 84 to create, "))
    }

    @Test func yesGoesAhead() async {
        let run = CommandRun(answer: "yes")

        #expect(await run.run(apply) == .done)
        #expect(run.output.hasSuffix("\nApplied: 84 created.\n"))
    }

    @Test func whoeverIsAskedSeesThePlanEvenWhereTheResultIsJSON() async throws {
        let run = CommandRun(answer: "yes")

        let code = await run.run(apply + ["--json"])

        #expect(code == .done)
        #expect(try run.json["mode"] == "applied")
        #expect(run.errors.contains("Plan: 84 to create, "))
    }

    @Test func withNothingToDoNobodyIsAsked() async {
        let run = CommandRun(answer: "yes")
        _ = await run.run(apply)

        _ = await run.run(apply)

        #expect(run.questions.isEmpty)
    }

    @Test func anInterruptedRunReportsWhatWasDoneAndTheNextOneFinishesIt() async throws {
        let running = Locked<Task<ExitCode, Never>?>(nil)
        let run = CommandRun(onError: { text in
            if text.hasPrefix("created: ") { running.withLock { $0 }?.cancel() }
        })
        let arguments = apply + ["--yes", "-v"]
        let code = await running.withLock { running in
            let task = Task { await run.run(arguments) }
            running = task
            return task
        }.value

        #expect(code == .interrupted)
        let report = try #require(run.files["aws-iam-report.md"])
        #expect(report.contains("**Mode**: applied\n"))
        #expect(report.contains("skipped: interrupted"))
        #expect(run.errors.hasSuffix("what was under way has ended, nothing new was started.\n"))
        let next = CommandRun(files: run.files)
        #expect(await next.run(arguments) == .done)
        #expect(await next.run(plan) == .done)
        #expect(next.output.hasPrefix("No changes.\n"))
    }
}
