import JSONTree
import Testing

@testable import iamsync_cli

@Suite struct SavedPlanCommandTests {
    private let plan = ["plan", CommandRun.example, "--simulate", "aws.json", "--out", "plan.json"]
    private let apply = ["apply", CommandRun.example, "--simulate", "aws.json", "--plan", "plan.json", "--yes"]

    /// The operations of a trace that write.
    private func writes(_ trace: String?) throws -> [String] {
        let verbs = ["Create", "Put", "Update", "Attach", "Tag", "Delete", "Add", "Detach", "Provision"]
        return try #require(trace).split(separator: "\n").compactMap { line in
            try JSON(parsing: String(line))["operation"]?.string
        }.filter { operation in verbs.contains(where: operation.hasPrefix) }.sorted()
    }

    @Test func aSavedPlanIsAppliedAsAPlainOneWouldBe() async throws {
        let saved = CommandRun()
        let plain = CommandRun()
        let arguments = ["apply", CommandRun.example, "--simulate", "aws.json", "--yes", "--trace", "trace.jsonl"]

        #expect(await saved.run(plan) == .done)
        #expect(await saved.run(apply + ["--trace", "trace.jsonl"]) == .done)
        #expect(await plain.run(arguments) == .done)

        #expect(saved.output.hasSuffix("\nApplied: 84 created.\n"))
        #expect(try writes(saved.files["trace.jsonl"]) == writes(plain.files["trace.jsonl"]))
        #expect(try writes(saved.files["trace.jsonl"]).count > 84)
    }

    @Test func aPlanThatWasAppliedIsStaleAndSaysWhy() async throws {
        let run = CommandRun()
        _ = await run.run(plan)
        _ = await run.run(apply)

        let code = await run.run(apply + ["--trace", "trace.jsonl"])

        #expect(code == .failed)
        #expect(run.output.isEmpty)
        #expect(
            run.errors.contains(
                """
                Since the plan was saved, this has moved:
                  OIDC provider https://token.actions.githubusercontent.com in 022222222222:
                      action: create → keep
                      on AWS: nothing, or not known → there
                      to be written: provider (sts.amazonaws.com) → nothing

                """))
        #expect(run.errors.hasSuffix("iamsync: the saved plan is stale; nothing was changed. Plan again.\n"))
        #expect(try writes(run.files["trace.jsonl"]).isEmpty)
    }

    @Test func onATerminalASavedPlanIsShownAndAskedAbout() async {
        let run = CommandRun(answer: "no")
        _ = await run.run(plan)

        let code = await run.run(Array(apply.dropLast()))

        #expect(code == .done)
        #expect(run.output.contains("Plan: 84 to create, "))
        #expect(run.questions.count == 1)
        #expect(run.errors.hasSuffix("Nothing was changed.\n"))
    }

    @Test func withoutATerminalASavedPlanNeedsYesToo() async {
        let run = CommandRun()
        _ = await run.run(plan)

        #expect(await run.run(Array(apply.dropLast())) == .usage)
    }

    @Test func theSavedOptionsCount() async {
        let run = CommandRun()
        _ = await run.run(plan + ["--scope", "search"])

        let code = await run.run(apply)

        #expect(code == .done)
        #expect(run.output.contains("operator role search-sandbox-operator"))
        #expect(!run.output.contains("operator role payments"))
        #expect(run.files["aws-iam-report.md"]?.contains("**Scope**: search\n") == true)
    }

    @Test(arguments: [
        ["--scope", "payments"], ["--adopt"], ["--rotate-thumbprints"], ["--prune"], ["--max-deletions", "9"],
        ["--allow-vanished"],
    ])
    func optionsThatContradictTheSavedOnesAreRefusedBeforeAnyCall(options: [String]) async {
        let run = CommandRun()
        _ = await run.run(plan + ["--scope", "search"])
        let state = run.files["aws.json"]

        let code = await run.run(apply + options)

        #expect(code == .failed)
        #expect(
            run.errors.hasSuffix(
                "\niamsync: \(options[0]) contradicts the saved plan, which was made otherwise; plan again.\n"))
        #expect(run.files["aws.json"] == state)
    }

    @Test func theSameOptionsMayBeRepeated() async {
        let run = CommandRun()
        let options = ["--scope", "search", "--adopt", "--rotate-thumbprints", "--max-deletions", "10"]
        _ = await run.run(plan + options)

        #expect(await run.run(apply + options) == .done)
    }

    @Test func aPlanOfOtherFilesIsRefusedBeforeAnyCall() async throws {
        let folder = try DefinitionCopy(("tenants/payments.yaml", "eva@mountainlab.example", "zoe@mountainlab.example"))
        let run = CommandRun()
        _ = await run.run(plan)
        let state = run.files["aws.json"]

        let code = await run.run(["apply", folder.path] + apply.dropFirst(2))

        #expect(code == .failed)
        #expect(
            run.errors.hasSuffix(
                "\niamsync: plan.json can't be applied: the definition files are not those that it was made from; "
                    + "plan again.\n"))
        #expect(run.files["aws.json"] == state)
    }

    @Test(arguments: [
        (nil, "there is no file plan.json."),
        ("", "plan.json can't be applied: it is no saved plan: the text ends where a value is needed (line 1, "),
        (#"{"version":7}"#, "plan.json can't be applied: it is a saved plan of version 7, and this iamsync "),
    ])
    func whatIsNoPlanIsRefusedBeforeAnyCall(text: String?, problem: String) async {
        let run = CommandRun(files: MemoryFiles(text.map { ["plan.json": $0] } ?? [:]))

        let code = await run.run(apply)

        #expect(code == .failed)
        #expect(run.errors.contains("\niamsync: \(problem)"))
        #expect(run.files["aws.json"] == nil)
    }

    /// What is saved is what is shown: without leave to adopt, both skip what exists without our tag.
    @Test func aSavedPlanAdoptsOnlyWithLeave() async throws {
        let run = CommandRun()
        let installation = try DefinitionCopy(("aws.yaml", "organization:", "installation: other\norganization:"))
        _ = await run.run(["apply", CommandRun.example, "--simulate", "aws.json", "--yes"])
        let plan = ["plan", installation.path] + plan.dropFirst(2)

        _ = await run.run(plan)
        let skipping = try #require(run.files["plan.json"])
        #expect(run.output.contains("skipped: exists without our tag; --adopt takes it over"))
        _ = await run.run(plan + ["--adopt"])

        #expect(run.output.contains("~ adopt operator role"))
        #expect(try JSON(parsing: skipping)["options"]?["adopt"] == false)
        #expect(try JSON(parsing: try #require(run.files["plan.json"]))["options"]?["adopt"] == true)
    }

    @Test func aPlanThatCannotBeSavedStopsTheRunBeforeItBegins() async {
        let run = CommandRun(files: MemoryFiles(unwritable: ["plan.json"]))

        #expect(await run.run(plan) == .failed)
        #expect(run.files.paths.isEmpty)
    }

    @Test func noSecretIsInASavedPlan() async throws {
        let run = CommandRun()
        _ = await run.run(["apply", CommandRun.example, "--simulate", "aws.json", "--yes"])
        _ = await run.run(plan)

        let saved = try #require(run.files["plan.json"])

        for word in ["SecretAccessKey", "secret_access_key", "SessionToken", "AKIA", "ASIA"] {
            #expect(!saved.contains(word))
        }
    }
}
