import AWSClient
import JSONTree
import Testing

@testable import iamsync_cli

@Suite struct PlanCommandTests {
    private let plan = ["plan", CommandRun.example, "--simulate", "aws.json"]

    @Test func aNewOrganizationHasEverythingToCreate() async {
        let run = CommandRun()

        let code = await run.run(plan)

        #expect(code == .done)
        #expect(run.output.hasPrefix("Account 022222222222\n  + "))
        #expect(
            run.output.hasSuffix(
                "Plan: 84 to create, 0 to update, 0 to remove, 0 unchanged, 0 skipped. 2 findings.\n"))
        #expect(run.files.paths == ["aws-iam-report.md", "aws.json"])
        #expect(run.files["aws-iam-report.md"]?.contains("**Mode**: dry-run\n") == true)
    }

    @Test func changesHaveTheirOwnExitCodeWhenAskedFor() async {
        let run = CommandRun()

        #expect(await run.run(plan + ["--detailed-exitcode"]) == .changesPresent)
    }

    @Test func jsonStandsAloneOnStandardOutput() async throws {
        let run = CommandRun()

        let code = await run.run(plan + ["--json", "--report", "-", "--trace", "trace.jsonl"])

        #expect(code == .done)
        #expect(try run.json["mode"] == "dry-run")
        #expect(try run.json["operatorRoles"]?.array?.count == 6)
        #expect(run.files.paths == ["aws.json", "trace.jsonl"])
        let lines = try #require(run.files["trace.jsonl"]).split(separator: "\n")
        #expect(try JSON(parsing: Array(try #require(lines.first).utf8))["operation"] == "GetCallerIdentity")
    }

    @Test func aScopePlansItsPartOnly() async {
        let run = CommandRun()

        let code = await run.run(plan + ["--scope", "search"])

        #expect(code == .done)
        #expect(run.output.contains("+ operator role search-sandbox-operator"))
        #expect(!run.output.contains("payments-sandbox-operator"))
        #expect(run.files["aws-iam-report.md"]?.contains("**Scope**: search\n") == true)
    }

    @Test func anInvalidDefinitionStopsBeforeCredentialsAreLookedFor() async throws {
        let folder = try DefinitionCopy(
            ("core-iam.yaml", "audience: sts.amazonaws.com", "audience: \"sts.*\""),
            ("tenants/payments.yaml", "eva@mountainlab.example", "platform-live-readers"))
        let run = CommandRun()

        let code = await run.run(["plan", folder.path, "--trace", "trace.jsonl"]) { path in
            Issue.record("\(path) was read")
            return nil
        }

        #expect(code == .invalidDefinition)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("core-iam.yaml:17:25: error: "))
        #expect(run.errors.contains("tenants/payments.yaml:4:12: error: "))
        #expect(run.files.paths.isEmpty)
    }

    @Test func missingCredentialsAreNoInvalidDefinition() async {
        let run = CommandRun()

        let code = await run.run(["plan", CommandRun.example])

        #expect(code == .failed)
        #expect(run.output.isEmpty)
        #expect(run.files.paths.isEmpty)
        #expect(run.errors.contains("iamsync: There are no credentials: looked for AWS_ACCESS_KEY_ID"))
    }

    @Test func aBrokenSimulatorStateIsLeftAsItIs() async {
        let run = CommandRun(files: MemoryFiles(["aws.json": "broken"]))

        let code = await run.run(plan)

        #expect(code == .failed)
        #expect(run.files["aws.json"] == "broken")
        #expect(run.files.paths == ["aws.json"])
        #expect(run.errors.contains("iamsync: aws.json can't be used as the simulator's state: "))
    }

    @Test(arguments: ["aws-iam-report.md", "aws.json", "trace.jsonl", "out.sarif"])
    func aFileThatCannotBeWrittenStopsTheRunBeforeItBegins(path: String) async {
        let run = CommandRun(files: MemoryFiles(unwritable: [path]))

        let code = await run.run(plan + ["--trace", "trace.jsonl", "--sarif", "out.sarif"])

        #expect(code == .failed)
        #expect(run.output.isEmpty)
        #expect(run.files.paths.isEmpty)
        #expect(run.errors.hasSuffix("iamsync: can't write \(path).\n"))
    }

    @Test(arguments: [("--parallel", "0"), ("--parallel", "65"), ("--timeout", "soon"), ("--timeout", "3601")])
    func aNumberOutOfItsRangeIsRefused(option: String, value: String) async {
        let run = CommandRun()

        let code = await run.run(plan + [option, value])

        #expect(code == .usage)
        #expect(run.errors.contains("iamsync: \(option) needs a whole number from 1 to "))
    }

    @Test func aRunThatIsInterruptedBeforeItBeginsChangesNothing() async {
        let run = CommandRun()
        let plan = plan

        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return await run.run(plan)
        }
        task.cancel()

        #expect(await task.value == .interrupted)
        #expect(run.errors.hasSuffix("iamsync: interrupted; nothing was changed.\n"))
    }
}
