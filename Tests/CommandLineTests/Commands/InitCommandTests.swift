import AWSSimulator
import DefinitionFiles
import Testing

@testable import iamsync_cli

@Suite struct InitCommandTests {
    private static func world(region: String = "eu-west-1") -> String {
        let simulator = AWSSimulator(
            SimulatedWorld(
                partition: "aws", region: region, managementAccount: "111111111111",
                accounts: [
                    SimulatedWorld.Account(id: "033333333333", name: "platform-live"),
                    SimulatedWorld.Account(id: "055555555555", name: "ecommerce-sandbox"),
                    SimulatedWorld.Account(
                        id: "066666666666", name: "Pay",
                        tags: [
                            SimulatedTag("sector", "ecommerce"), SimulatedTag("tier", "live"),
                            SimulatedTag("tenant", "payments"),
                        ]),
                    SimulatedWorld.Account(id: "077777777777", name: "Log \u{202E}\narchive"),
                ], accessRole: "OrganizationAccountAccessRole"),
            start: StoppedClock().now)
        return simulator.savedState
    }

    @Test func anAWSFileIsBegunThatCanBePlanned() async throws {
        let copy = try DefinitionCopy()
        try copy.remove("aws.yaml")
        let run = CommandRun(files: MemoryFiles(["aws.json": Self.world()]))

        let code = await run.run(["init", copy.path, "--simulate", "aws.json"])

        #expect(code == .done)
        #expect(run.output == "Wrote \(copy.path)/aws.yaml: 3 accounts have a place, 2 none.\n")
        let text = try #require(run.files["\(copy.path)/aws.yaml"])
        #expect(text.contains("  - { sector: ecommerce, tier: live, tenant: payments, id: \"066666666666\" }  # Pay\n"))
        #expect(text.contains("#   \"077777777777\"  Log \\u{202e}\\u{a}archive\n"))
        try copy.write("aws.yaml", text)
        #expect(await run.run(["plan", copy.path, "--simulate", "aws.json", "--report", "-"]) == .done)
    }

    @Test func nothingIsReplacedWithoutForce() async throws {
        let copy = try DefinitionCopy()
        let path = "\(copy.path)/aws.yaml"
        let run = CommandRun(files: MemoryFiles([path: "mine", "aws.json": Self.world()]))

        let refused = await run.run(["init", copy.path, "--simulate", "aws.json"])

        #expect(refused == .failed)
        #expect(run.errors == "iamsync: \(path) is there already; --force replaces it.\n")
        #expect(run.files[path] == "mine")
        #expect(await run.run(["init", copy.path, "--simulate", "aws.json", "--force"]) == .done)
        #expect(run.files[path] != "mine")
    }

    @Test func aFolderWithoutDefinitionsGetsBoth() async throws {
        let copy = try DefinitionCopy()
        for file in ["aws.yaml", "core-iam.yaml", "tenants/payments.yaml", "tenants/search.yaml"] {
            try copy.remove(file)
        }
        let run = CommandRun(files: MemoryFiles(["aws.json": Self.world()]))

        let code = await run.run(["init", copy.path, "--simulate", "aws.json"])

        #expect(code == .done)
        #expect(
            run.output.hasPrefix(
                "Wrote \(copy.path)/aws.yaml and \(copy.path)/core-iam.yaml: 1 account has a place, 4 none.\n"))
        #expect(run.files["\(copy.path)/core-iam.yaml"]?.hasPrefix("# The sectors") == true)
    }

    @Test func brokenDefinitionsAreToldFirst() async throws {
        let copy = try DefinitionCopy((file: "tenants/search.yaml", text: "name: search", by: "nme: search"))
        try copy.remove("aws.yaml")
        let run = CommandRun(files: MemoryFiles(["aws.json": Self.world()]))

        let code = await run.run(["init", copy.path, "--simulate", "aws.json"])

        #expect(code == .invalidDefinition)
        #expect(run.errors.contains("tenants/search.yaml:1:1: error: “nme” is no key"))
        #expect(run.files.paths == ["aws.json"])
    }

    @Test func aFolderThatIsNotThereIsTold() async {
        let run = CommandRun()

        let code = await run.run(["init", "/nowhere/at/all", "--simulate", "aws.json"])

        #expect(code == .invalidDefinition)
        #expect(run.errors.contains("/nowhere/at/all"))
        #expect(run.files.paths.isEmpty)
    }
}
