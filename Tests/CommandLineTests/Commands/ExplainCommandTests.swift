import AWSSimulator
import JSONTree
import Testing

@testable import iamsync_cli

@Suite struct ExplainCommandTests {
    private let quiet = ["--log-level", "error"]

    /// An AWS where the example was applied, and something was done by hand since.
    private func run(after cause: (Console) -> Void = { _ in }) async throws -> CommandRun {
        let run = CommandRun()
        _ = await run.run(["apply", CommandRun.example, "--simulate", "aws.json", "--yes"])
        let aws = try AWSSimulator(savedState: try #require(run.files["aws.json"]))
        cause(aws.console)
        return CommandRun(files: MemoryFiles(["aws.json": aws.savedState]))
    }

    private func explain(_ name: String, _ folder: String = CommandRun.example) -> [String] {
        ["explain", name, folder, "--simulate", "aws.json"] + quiet
    }

    @Test func aRoleHasItsFileRuleAccountAndWhatAWSHas() async throws {
        let copy = try DefinitionCopy()
        let run = try await run()

        let code = await run.run(explain("payments-live-operator", copy.path))

        #expect(code == .done)
        #expect(run.errors.isEmpty)
        #expect(
            run.output.replacing(copy.path, with: "DIR") == """
                operator role payments-live-operator in 066666666666
                  from      workload_identity.live of tenant payments [DIR/tenants/payments.yaml:12:3]
                  rule      a tenant has an operator role for each tier in its workload_identity: {tenant}-{tier}-operator
                  account   066666666666 – the entry of tenant payments for (ecommerce, live) [DIR/aws.yaml:11:5]
                  trusts    repo:mountainlab/payments-service:environment:live [DIR/tenants/payments.yaml:14:14]
                  audience  sts.amazonaws.com [DIR/tenants/payments.yaml:15:15]
                  issuer    https://token.actions.githubusercontent.com – its provider in this account is for this role alone [DIR/tenants/payments.yaml:13:13]
                  boundary  payments-live-operator-boundary – from the built-in template
                  policies  PowerUserAccess – the default; inside its boundary
                  session   1h – the default

                  on AWS
                    = OIDC provider https://token.actions.githubusercontent.com in 066666666666: as it must be
                    = boundary policy payments-live-operator-boundary in 066666666666: as it must be
                    = operator role payments-live-operator in 066666666666: as it must be

                """)
    }

    @Test func whatDiffersOnAWSIsShownWithTheDifference() async throws {
        let run = try await run { console in
            console.setBoundary(ofRole: "payments-live-operator", in: "066666666666", to: nil)
            console.assign(group: "payments-readers", set: "PlatformReader", in: "066666666666")
        }

        let role = await run.run(explain("payments-live-operator"))
        let roleText = run.output
        let group = await run.run(explain("payments-readers"))

        #expect(role == .done)
        #expect(
            roleText.contains(
                """
                  on AWS
                    ~ operator role payments-live-operator in 066666666666
                        boundary: none → arn:aws:iam::066666666666:policy/payments-live-operator-boundary
                    = OIDC provider
                """))
        #expect(group == .done)
        #expect(
            run.output.contains(
                "    o assignment payments-readers → PlatformReader in 066666666666: no longer in the definition\n"))
    }

    @Test func whatIsMissingOnAWSIsSaid() async {
        let run = CommandRun()

        let code = await run.run(explain("payments-live-admins:TenantAdmin-1h"))

        #expect(code == .done)
        #expect(
            run.output.contains("\n    + assignment payments-live-admins → TenantAdmin-1h in 066666666666: missing\n"))
    }

    @Test func onlyThePartOfTheNameIsRead() async throws {
        let run = try await run()

        _ = await run.run(explain("search-sandbox-operator") + ["--trace", "trace.jsonl"])

        let trace = try #require(run.files["trace.jsonl"])
        #expect(trace.contains("055555555555"))
        #expect(!trace.contains("066666666666"))
        #expect(!trace.contains("033333333333"))
    }

    @Test func offlineNoCallIsMadeAndNothingIsSaidOfAWS() async {
        let run = CommandRun()

        let code = await run.run(["explain", "payments", CommandRun.example, "--offline"] + quiet)

        #expect(code == .done)
        #expect(run.output.hasPrefix("tenant payments\n"))
        #expect(!run.output.contains("on AWS"))
        #expect(run.files.paths.isEmpty)
    }

    @Test func withoutCredentialsTheFilesAreExplainedAndTheExitSaysSo() async {
        let run = CommandRun()

        let code = await run.run(["explain", "payments", CommandRun.example] + quiet)

        #expect(code == .failed)
        #expect(run.output.hasPrefix("tenant payments\n"))
        #expect(run.output.contains("\n  on AWS\n    ? not known: There are no credentials"))
    }

    @Test func anAccountThatCanNotBeReadIsUnknownAndTheExitSaysSo() async throws {
        let copy = try DefinitionCopy(
            (
                file: "aws.yaml", text: "access_role: OrganizationAccountAccessRole",
                by: "access_role: NobodyMadeThis"
            ))
        let run = try await run()

        let code = await run.run(explain("payments-live-operator", copy.path))

        #expect(code == .failed)
        #expect(run.output.contains("    ? operator role payments-live-operator in 066666666666: unknown"))
    }

    @Test func anAccountThatOnlyAWSKnowsIsFoundAndRead() async throws {
        let entry = "  - { sector: ecommerce, tier: live, tenant: payments, id: \"066666666666\" }\n"
        let copy = try DefinitionCopy((file: "aws.yaml", text: entry, by: "discover_accounts: names\n"))
        let run = try await run()

        let code = await run.run(explain("066666666666", copy.path))
        let text = run.output
        let offline = await run.run(["explain", "066666666666", copy.path, "--offline"] + quiet)

        #expect(code == .done)
        #expect(text.contains("  serves    tenant payments at (ecommerce, live) – found in Organizations\n"))
        #expect(text.contains("    = operator role payments-live-operator in 066666666666: as it must be"))
        #expect(!text.contains("    ? "))
        #expect(offline == .usage)
        #expect(await run.run(["explain", "066666666666", copy.path] + quiet) == .failed)
        #expect(
            run.errors.contains("“066666666666” is not in the files, and AWS could not be asked for it: There are no"))
    }

    @Test func theJSONHasAVersionThePlacesAndWhatAWSHas() async throws {
        let run = try await run()

        let code = await run.run(explain("payments-live-operator") + ["--json"])

        #expect(code == .done)
        let json = try run.json
        #expect(json["version"] == 1)
        #expect(json["sure"] == true)
        let role = json["explanations"]?.array?.first
        #expect(role?["account"] == "066666666666")
        #expect(
            role?["facts"]?.array?.first?["places"] == [
                ["file": "tenants/payments.yaml", "line": 12, "column": 3]
            ])
        #expect(role?["aws"]?.array?.last?["action"] == "keep")
        #expect(role?["aws"]?.array?.last?["observed"]?.object != nil)
    }

    @Test func offlineTheJSONHasNothingOfAWS() async throws {
        let run = CommandRun()

        _ = await run.run(["explain", "platform", CommandRun.example, "--offline", "--json"])

        #expect(try run.json["explanations"]?.array?.first?["aws"] == .null)
    }

    @Test func anUnknownNameNamesTheNearestOne() async {
        let run = CommandRun()

        let code = await run.run(["explain", "payments-live-operater", CommandRun.example] + quiet)

        #expect(code == .usage)
        #expect(run.output.isEmpty)
        #expect(
            run.errors == """
                iamsync: nothing here is called “payments-live-operater”. Did you mean “payments-live-operator”?
                Try “iamsync --help”.

                """)
    }

    @Test func aTextThatSteersATerminalIsShownByItsNumbers() async throws {
        let copy = try DefinitionCopy(
            (file: "core-iam.yaml", text: "incident investigation", by: "\"incident \\u202einvestigation\""))
        let run = CommandRun()

        let code = await run.run(["explain", "security-live-readers", copy.path, "--offline"] + quiet)

        #expect(code == .done)
        #expect(run.output.contains("incident \\u{202e}investigation"))
    }

    @Test func aLongListIsCutAndTheJSONHasAll() async throws {
        let people = (1...25).map { "p\($0)@mountainlab.example" }.joined(separator: ", ")
        let copy = try DefinitionCopy((file: "tenants/payments.yaml", text: "hana@mountainlab.example", by: people))
        let run = CommandRun()

        _ = await run.run(["explain", "payments-readers", copy.path, "--offline"] + quiet)

        #expect(run.output.contains("… and 8 more; --json has all\n"))
        #expect(!run.output.contains("p25@mountainlab.example"))
    }

    @Test func aNameIsNeeded() async {
        let run = CommandRun()

        #expect(await run.run(["explain"]) == .usage)
        #expect(run.errors.contains("iamsync explain needs a NAME: iamsync explain NAME [FOLDER] [options]"))
    }
}
