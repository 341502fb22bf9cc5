import AWSSimulator
import JSONTree
import Testing

@testable import iamsync_cli

@Suite struct ValidateCommandTests {
    @Test func aValidFolderIsValid() async throws {
        let run = CommandRun()

        let code = await run.run(["validate", CommandRun.example])

        #expect(code == .done)
        #expect(run.output == "The definitions are valid.\n")
        #expect(run.errors.hasSuffix("\n0 errors, 9 warnings\n"))
        #expect(run.files.paths.isEmpty)
    }

    @Test func typicalMistakesAreToldAsInTheSnapshot() async throws {
        let run = CommandRun()

        let code = await run.run(["validate", CommandRun.brokenExample])

        #expect(code == .invalidDefinition)
        #expect(run.errors == (try CommandRun.snapshot("broken.validate.txt")))
    }

    @Test func strictTurnsWarningsIntoErrors() async {
        let run = CommandRun()

        let code = await run.run(["validate", CommandRun.example, "--strict"])

        #expect(code == .invalidDefinition)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasSuffix("\n9 errors, 0 warnings\n"))
    }

    @Test func everyErrorIsToldWithItsPlace() async throws {
        let folder = try brokenFolder()
        let run = CommandRun()

        let code = await run.run(["validate", folder.path])

        #expect(code == .invalidDefinition)
        #expect(run.output.isEmpty)
        let places = run.errors.split(separator: "\n").filter { $0.contains(": error: ") }
            .map { $0.prefix { $0 != " " } }
        #expect(places == ["aws.yaml:1:1:", "core-iam.yaml:17:25:", "tenants/payments.yaml:4:12:"])
        #expect(run.errors.contains("\n3 errors, "))
    }

    @Test func jsonStandsAloneOnStandardOutput() async throws {
        let folder = try brokenFolder()
        let run = CommandRun()

        let code = await run.run(["validate", folder.path, "--json"])

        #expect(code == .invalidDefinition)
        #expect(run.errors.isEmpty)
        let diagnostics = try #require(try run.json["diagnostics"]?.array)
        let errors = diagnostics.filter { $0["severity"] == "error" }
        #expect(try run.json["version"] == 1)
        #expect(errors.map { $0["code"]?.string } == ["IAM024", "IAM042", "IAM053"])
        #expect(errors.map { $0["name"]?.string } == ["unknown-key", "not-exact", "member-is-group"])
        #expect(errors.first?["file"] == "aws.yaml")
        #expect(errors.first?["line"] == 1)
        #expect(errors.first?["column"] == 1)
    }

    @Test func sarifIsWrittenWhereItIsAskedFor() async throws {
        let folder = try brokenFolder()
        let run = CommandRun()

        let code = await run.run(["validate", folder.path, "--sarif", "out.sarif"])

        #expect(code == .invalidDefinition)
        #expect(run.files.paths == ["out.sarif"])
        let log = try JSON(parsing: Array(try #require(run.files["out.sarif"]).utf8))
        let results = try #require(log["runs"]?.array?.first?["results"]?.array)
        let errors = results.filter { $0["level"] == "error" }
        #expect(errors.map { $0["ruleId"]?.string } == ["IAM024", "IAM042", "IAM053"])
        let rules = try #require(log["runs"]?.array?.first?["tool"]?["driver"]?["rules"]?.array)
        let rule = try #require(rules.first { $0["id"] == "IAM053" })
        #expect(rule["name"] == "member-is-group")
        #expect(rule["shortDescription"]?["text"] == "A member is a group.")
    }

    @Test func annotationsStandOnStandardOutput() async throws {
        let folder = try brokenFolder()
        let run = CommandRun()

        let code = await run.run(["validate", folder.path, "--format", "github"])

        #expect(code == .invalidDefinition)
        let lines = run.output.split(separator: "\n")
        #expect(lines.allSatisfy { $0.hasPrefix("::error file=") || $0.hasPrefix("::warning file=") })
        let errors = lines.filter { $0.hasPrefix("::error ") }.map { $0.dropFirst("::error file=".count) }
        #expect(
            errors.first?.hasPrefix("\(folder.path)/aws.yaml,line=1,col=1,title=IAM024 unknown-key::“organ") == true)
        #expect(errors.count == 3)
        #expect(run.errors.hasPrefix("3 errors, "))
    }

    @Test(arguments: [
        (["--format", "jsn"], "--format is one of text, json, github, not “jsn”. Did you mean “json”?"),
        (["--json", "--format", "github"], "--json means --format json, not github."),
    ]) func aFormThatMakesNoSenseIsRefused(_ options: [String], _ problem: String) async {
        let run = CommandRun()

        let code = await run.run(["validate", CommandRun.example] + options)

        #expect(code == .usage)
        #expect(run.errors.hasPrefix("iamsync: \(problem)"))
    }

    @Test func formatJSONIsJSON() async {
        let (short, long) = (CommandRun(), CommandRun())

        _ = await short.run(["validate", CommandRun.example, "--json"])
        _ = await long.run(["validate", CommandRun.example, "--format=json"])

        #expect(short.output == long.output)
        #expect(short.output.hasPrefix("{"))
    }

    @Test func aMissingFolderIsNamed() async {
        let run = CommandRun()

        let code = await run.run(["validate", "/nonexistent"])

        #expect(code == .invalidDefinition)
        #expect(run.errors.contains("error: "))
    }

    @Test func issuersAreAskedOnlineOnly() async throws {
        let gone = SimulatedIssuer(url: "https://gitlab.com", isReachable: false)
        let good = SimulatedIssuer(url: "https://token.actions.githubusercontent.com")
        let world = AWSSimulator(SimulatedWorld(issuers: [gone, good]), start: StoppedClock().now)
        let run = CommandRun(files: MemoryFiles(["aws.json": world.savedState]))

        let online = await run.run(["validate", CommandRun.example, "--online", "--simulate", "aws.json"])

        #expect(online == .invalidDefinition)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasSuffix("\n1 error, 9 warnings\n"))
        let lines = " [IAM097 issuer-document-missing]\n  81 |               issuer: https://gitlab.com\n"
        #expect(run.errors.contains(lines))
        #expect(await run.run(["validate", CommandRun.example, "--simulate", "aws.json"]) == .done)
    }

    @Test func issuersThatAnswerAreNoMistake() async {
        let run = CommandRun()

        let code = await run.run(["validate", CommandRun.example, "--online", "--simulate", "new.json"])

        #expect(code == .done)
        #expect(run.output == "The definitions are valid.\n")
        #expect(run.files.paths.isEmpty)
    }

    /// Three mistakes, each in a file of its own.
    private func brokenFolder() throws -> DefinitionCopy {
        try DefinitionCopy(
            ("aws.yaml", "organization:", "organisation:"),
            ("core-iam.yaml", "audience: sts.amazonaws.com", "audience: \"sts.*\""),
            ("tenants/payments.yaml", "eva@mountainlab.example", "platform-live-readers"))
    }
}
