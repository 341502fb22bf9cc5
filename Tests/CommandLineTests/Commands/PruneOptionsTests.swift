import AWSSimulator
import Testing

@testable import iamsync_cli

@Suite struct PruneOptionsTests {
    private let simulate = ["--simulate", "aws.json"]

    /// A run on an AWS where the example was applied, and a copy of the example that asks for less.
    private func prepared() async throws -> (run: CommandRun, definition: DefinitionCopy) {
        let run = CommandRun()
        _ = await run.run(["apply", CommandRun.example, "--yes"] + simulate)
        let definition = try DefinitionCopy(
            (
                file: "core-iam.yaml", text: "  - group: security-live-readers\n",
                by: "  - group: platform-live-readers\n"
            ))
        return (run, definition)
    }

    @Test func whatIsNoLongerAskedForIsAChangeOnlyWithPrune() async throws {
        let (run, definition) = try await prepared()
        let plan = ["plan", definition.path, "--detailed-exitcode"] + simulate

        #expect(await run.run(plan) == .done)
        #expect(run.output.contains("  o assignment security-live-readers → PlatformReader: orphaned: "))
        #expect(await run.run(plan + ["--prune"]) == .changesPresent)
        #expect(
            run.output.contains("  - assignment security-live-readers → PlatformReader: no longer in the definition\n"))
        #expect(run.output.contains(" 1 to remove, "))
    }

    @Test func applyRemovesItAndSaysSo() async throws {
        let (run, definition) = try await prepared()
        let apply = ["apply", definition.path, "--prune", "--yes"] + simulate

        #expect(await run.run(apply) == .done)
        #expect(run.output.contains("\nApplied: 1 removed, "))
        #expect(run.files["aws-iam-report.md"]?.contains("| security-live-readers | PlatformReader |") == true)
        #expect(await run.run(apply) == .done)
        #expect(run.output.hasPrefix("No changes.\n"))
    }

    @Test func aLimitThatIsTooLowRemovesNothing() async throws {
        let (run, definition) = try await prepared()

        for command in [["plan"], ["plan", "--detailed-exitcode"], ["apply", "--yes"], ["apply", "--yes", "--json"]] {
            let code = await run.run(command + [definition.path, "--prune", "--max-deletions=0"] + simulate)

            #expect(code == .failed, "\(command)")
            let text = "Too much to remove: 1 item. None is removed; --max-deletions 1 allows it.\n"
            #expect(command.contains("--json") || run.output.contains(text))
            #expect(!run.output.contains("1 removed"))
            #expect(
                run.errors.contains(
                    "iamsync: nothing was removed: there is too much; --max-deletions 1 allows it.\n"))
            #expect(run.files["aws-iam-report.md"]?.contains("run again with --max-deletions 1") == true)
        }
    }

    @Test func aRunThatStopsFailsUnlessItIsAllowed() async throws {
        let (run, definition) = try await prepared()
        let aws = try AWSSimulator(savedState: try #require(run.files["aws.json"]))
        for group in ["platform-live-admins", "platform-live-readers", "payments-live-admins", "payments-readers"] {
            aws.console.deleteGroup(group)
        }
        let outage = CommandRun(files: MemoryFiles(["aws.json": aws.savedState]))
        let apply = ["apply", definition.path, "--prune", "--yes", "--max-deletions", "50"] + simulate

        #expect(await outage.run(apply) == .failed)
        #expect(outage.output.hasPrefix("The run stops, and nothing is changed: 4 of the 16 groups "))
        #expect(await outage.run(apply + ["--allow-vanished"]) == .done)
    }

    @Test(arguments: ["-1", "ten", "100001"]) func aLimitIsAWholeNumber(text: String) async {
        let run = CommandRun()

        #expect(await run.run(["plan", CommandRun.example, "--max-deletions=\(text)"]) == .usage)
        #expect(
            run.errors.hasPrefix("iamsync: --max-deletions needs a whole number from 0 to 100000, not “\(text)”."))
    }
}
