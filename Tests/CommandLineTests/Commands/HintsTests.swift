import IAMSync
import Testing

@testable import iamsync_cli

@Suite struct HintsTests {
    private let plan = [
        "plan", CommandRun.example, "--simulate", "aws.json", "--report", "-", "--hints", "hints.json",
    ]
    private let apply = [
        "apply", CommandRun.example, "--simulate", "aws.json", "--report", "-", "--hints", "hints.json", "--yes",
    ]

    @Test func whatARunLearnsIsThereForTheNextOne() async throws {
        let run = CommandRun()

        #expect(await run.run(apply) == .done)

        let learned = try ReadingHints(reading: try #require(run.files["hints.json"]))
        #expect(learned.permissionSets.count == 11)
        #expect(await run.run(plan) == .done)
        #expect(run.errors.contains("hints") == false)
        #expect(try ReadingHints(reading: try #require(run.files["hints.json"])) == learned)
    }

    @Test(arguments: ["garbage", "", #"{"version":9}"#, "name: payments\n"])
    func aFileThatHoldsNoneIsReportedIgnoredAndLeftAsItIs(text: String) async {
        let run = CommandRun(files: MemoryFiles(["hints.json": text]))

        let code = await run.run(plan)

        #expect(code == .done)
        #expect(run.output.contains("Plan: 84 to create"))
        #expect(run.errors.contains("iamsync: warning: hints.json holds no hints: "))
        #expect(run.files["hints.json"] == text)
    }

    @Test func aFileThatCannotBeWrittenStopsTheRunBeforeItBegins() async {
        let run = CommandRun(files: MemoryFiles(unwritable: ["hints.json"]))

        #expect(await run.run(plan) == .failed)
        #expect(run.files.paths.isEmpty)
        #expect(run.errors.hasSuffix("iamsync: can't write hints.json.\n"))
    }

    @Test func withoutTheOptionNothingIsRemembered() async {
        let run = CommandRun()

        #expect(await run.run(Array(plan.dropLast(2))) == .done)
        #expect(run.files.paths == ["aws.json"])
    }
}
