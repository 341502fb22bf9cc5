import AWSSimulator
import JSONTree
import Testing

@testable import iamsync_cli

@Suite struct AuditCommandTests {
    private let audit = ["audit", CommandRun.example, "--simulate", "aws.json"]

    private func run(after cause: (Console) -> Void = { _ in }) async throws -> CommandRun {
        let run = CommandRun()
        _ = await run.run(["apply", CommandRun.example, "--simulate", "aws.json", "--yes"])
        let aws = try AWSSimulator(savedState: try #require(run.files["aws.json"]))
        cause(aws.console)
        return CommandRun(files: MemoryFiles(["aws.json": aws.savedState]))
    }

    @Test func findingsComeTheWorstFirst() async throws {
        let run = try await run { console in
            console.createUser("payments-live-operator", in: "066666666666", withAccessKey: true)
            console.setSession(ofSet: "PlatformReader", to: "PT12H")
        }

        let code = await run.run(audit)

        #expect(code == .changesPresent)
        let lines = run.output.split(separator: "\n").map(String.init)
        let first = "critical operator-access-key: payments-live-operator in 066666666666: "
        #expect(lines.first?.hasPrefix(first) == true)
        #expect(lines.contains { $0.hasPrefix("medium long-session: ") && $0.hasSuffix(" (apply would mend it)") })
        #expect(lines.last == "Audit: 1 critical, 3 high, 1 medium. Read: 5 accounts and Identity Center.")
    }

    @Test(arguments: [("critical", ExitCode.done), ("high", .changesPresent), ("information", .changesPresent)])
    func theThresholdDecidesTheExitCode(severity: String, code: ExitCode) async throws {
        let run = try await run()

        #expect(await run.run(audit + ["--fail-on", severity]) == code)
        #expect(run.output.hasSuffix("Audit: 2 high. Read: 5 accounts and Identity Center.\n"))
    }

    @Test func findingsAreAnnotatedWhereThatIsAskedFor() async throws {
        let run = try await run { $0.createUser("payments-live-operator", in: "066666666666", withAccessKey: true) }

        _ = await run.run(audit + ["--format", "github"])

        let lines = run.output.split(separator: "\n").map(String.init)
        let annotations = lines.filter { $0.hasPrefix("::") }
        #expect(lines.first?.hasPrefix("critical operator-access-key: payments-live-operator") == true)
        #expect(
            annotations.first?.hasPrefix("::error title=critical operator-access-key::payments-live-operator in ")
                == true)
        #expect(annotations.count == lines.count { $0.hasPrefix("critical ") || $0.hasPrefix("high ") })
    }

    @Test func anUnknownSeverityIsAWrongCommandLine() async {
        let run = CommandRun()

        let code = await run.run(audit + ["--fail-on", "hihg"])

        #expect(code == .usage)
        #expect(
            run.errors.hasPrefix(
                "iamsync: --fail-on “hihg” is no severity (information, low, medium, high, critical). "
                    + "Did you mean “high”?\n"))
    }

    /// Everybody has GitHub's tokens: such a role is found in every account, whether operators work there or not.
    @Test func aRoleThatLetsAllOfGitHubInIsFoundWhereNoOperatorWorks() async throws {
        let definition = try DefinitionCopy(
            ("aws.yaml", "accounts:", "accounts:\n  - { sector: security, tier: sandbox, id: \"077777777777\" }"))
        let state = CommandRun()
        _ = await state.run(["apply", definition.path] + audit.dropFirst(2) + ["--yes"])
        let aws = try AWSSimulator(savedState: try #require(state.files["aws.json"]))
        aws.console.createRole("anybody", in: "077777777777", trust: Self.openToGitHub(of: "077777777777"))
        let run = CommandRun(files: MemoryFiles(["aws.json": aws.savedState]))

        let code = await run.run(["audit", definition.path] + audit.dropFirst(2))

        #expect(code == .changesPresent)
        #expect(
            run.output.contains(
                "high weak-trust: anybody in 077777777777: its trust asks for no subject: no condition on "
                    + "token.actions.githubusercontent.com:sub."))
        #expect(run.output.hasSuffix("Read: 6 accounts and Identity Center.\n"))
    }

    private static func openToGitHub(of account: String) -> String {
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRoleWithWebIdentity",
        "Principal":{"Federated":"arn:aws:iam::\(account):oidc-provider/token.actions.githubusercontent.com"},
        "Condition":{"StringEquals":{"token.actions.githubusercontent.com:aud":"sts.amazonaws.com"}}}]}
        """
    }

    @Test func anAssignmentOfAGroupThatIsGoneIsFound() async throws {
        let run = try await run { console in
            console.createGroup("strangers")
            console.assign(group: "strangers", set: "PlatformReader", in: "033333333333")
            console.deleteGroup("strangers")
        }

        _ = await run.run(audit)

        #expect(run.output.contains("medium orphaned-assignment: PlatformReader in 033333333333: group "))
        #expect(run.output.contains(" has it, and no longer exists. To do: "))
    }

    @Test func asDataItIsOneObject() async throws {
        let run = try await run()

        let code = await run.run(audit + ["--json", "--sarif", "audit.sarif"])

        #expect(code == .changesPresent)
        let json = try run.json
        #expect(json["version"] == 1)
        #expect(json["failOn"] == "high")
        #expect(json["failed"] == true)
        #expect(json["sure"] == true)
        #expect(json["findings"]?.array?.map { $0["code"]?.string } == ["standing-live-write", "standing-live-write"])
        #expect(run.files["audit.sarif"]?.contains("standing-live-write") == true)
    }

    @Test func whatCouldNotBeReadFails() async throws {
        let other = try DefinitionCopy(("aws.yaml", "OrganizationAccountAccessRole", "nobody"))
        let run = try await run()

        let code = await run.run(["audit", other.path] + audit.dropFirst(2))

        #expect(code == .failed)
        #expect(run.output.contains("Not read\n  ? account 022222222222: AssumeRole"))
        #expect(run.output.hasSuffix("Read: 0 accounts and Identity Center, not everything.\n"))
    }

    /// The other parts' groups are nobody's foreigners; a person who has a set of this part is.
    @Test func aPartIsAuditedByItself() async throws {
        let quiet = try await run()
        let run = try await run { console in
            console.assign(user: "jill@mountainlab.example", set: "TenantReader", in: "055555555555")
            console.assign(user: "jill@mountainlab.example", set: "PlatformReader", in: "033333333333")
        }

        _ = await quiet.run(audit + ["--scope", "search"])
        _ = await run.run(audit + ["--scope", "search"])

        #expect(quiet.output == "Audit: no findings. Read: 1 account and Identity Center.\n")
        #expect(run.output.hasPrefix("high foreign-assignment: TenantReader in 055555555555: user jill@"))
        #expect(run.output.hasSuffix("\n\nAudit: 1 high. Read: 1 account and Identity Center.\n"))
    }
}
