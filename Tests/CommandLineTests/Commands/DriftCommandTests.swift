import AWSClient
import AWSSimulator
import JSONTree
import Testing

@testable import iamsync_cli

@Suite struct DriftCommandTests {
    private let drift = ["drift", CommandRun.example, "--simulate", "aws.json"]

    /// An AWS where the example was applied, and something was done by hand since.
    private func run(after cause: (Console) -> Void = { _ in }) async throws -> CommandRun {
        let run = CommandRun()
        _ = await run.run(["apply", CommandRun.example, "--simulate", "aws.json", "--yes"])
        let aws = try AWSSimulator(savedState: try #require(run.files["aws.json"]))
        cause(aws.console)
        return CommandRun(files: MemoryFiles(["aws.json": aws.savedState]))
    }

    @Test func rightAfterAnApplyThereIsNone() async throws {
        let run = try await run()

        let code = await run.run(drift)

        #expect(code == .done)
        #expect(run.output == "No drift.\n")
        #expect(run.files["aws-iam-report.md"]?.contains("**Mode**: dry-run\n") == true)
    }

    @Test func whatDiffersIsToldAndNothingElse() async throws {
        let run = try await run { console in
            console.setBoundary(ofRole: "payments-live-operator", in: "066666666666", to: nil)
            console.setTag("by", ofRole: "payments-live-operator", in: "066666666666", to: "hand")
            console.assign(group: "payments-readers", set: "PlatformReader", in: "066666666666")
            console.assign(user: "jill@mountainlab.example", set: "TenantReader", in: "066666666666")
            console.remove("cleo@mountainlab.example", fromGroup: "platform-sandbox-readers")
        }

        let code = await run.run(drift + ["--trace", "trace.jsonl"])

        #expect(code == .changesPresent)
        #expect(
            run.output == """
                Account 066666666666
                  ~ operator role payments-live-operator
                      boundary: none → arn:aws:iam::066666666666:policy/payments-live-operator-boundary
                  o assignment payments-readers → PlatformReader: no longer in the definition
                  ! high foreign-assignment: TenantReader: user jill@mountainlab.example has it, and is not in the \
                definition. To do: find out who assigned it and why, then remove the assignment or declare it.
                  ! information extra-tag: payments-live-operator: it has the tag by, which nobody declared. To do: \
                declare the tag in aws.yaml, or take it off.

                Identity Center
                  + membership cleo@mountainlab.example in platform-sandbox-readers: missing

                Drift: 2 differences, 1 orphaned, 2 extras.

                """)
        #expect(run.files["trace.jsonl"]?.contains("PutRolePermissionsBoundary") == false)
    }

    @Test func asDataItIsOneObject() async throws {
        let run = try await run { $0.deleteRole("payments-live-operator", in: "066666666666") }

        let code = await run.run(drift + ["--json"])

        #expect(code == .changesPresent)
        let json = try run.json
        #expect(json["version"] == 1)
        #expect(json["drift"] == true)
        #expect(json["sure"] == true)
        #expect(
            json["differences"]?.text() == """
                [{"kind":"operator role","name":"payments-live-operator","account":"066666666666","action":"create",\
                "reason":null,"changes":[{"field":"role","old":null,"new":"repo:mountainlab/payments-service:environment:live",\
                "details":[]},{"field":"managed policies","old":null,"new":"arn:aws:iam::aws:policy/PowerUserAccess",\
                "details":[]}]}]
                """)
    }

    @Test func whatIsNotAppliedYetIsDrift() async {
        let run = CommandRun()

        #expect(await run.run(drift) == .changesPresent)
        #expect(run.output.hasSuffix("Drift: 84 differences.\n"))
    }

    /// Failures beat drift: nobody may take half an answer for a whole one.
    @Test func aRoleUnderAnotherPathFails() async throws {
        let run = try await run { console in
            console.deleteRole("payments-live-operator", in: "066666666666")
            console.createRole("payments-live-operator", in: "066666666666", trust: "{}", path: "/teams/")
        }

        let code = await run.run(drift)

        #expect(code == .failed)
        #expect(
            run.output.contains(
                "  x operator role payments-live-operator: a role of this name stands under the path /teams/\n"))
    }

    @Test func anAccountThatCannotBeEnteredIsNotTakenForNoDrift() async throws {
        let other = try DefinitionCopy(("aws.yaml", "OrganizationAccountAccessRole", "nobody"))
        let run = try await run()

        let code = await run.run(["drift", other.path] + drift.dropFirst(2))

        #expect(code == .failed)
        #expect(run.output.contains("\nNot read\n  ? account 022222222222: AssumeRole"))
        #expect(!run.output.contains("No drift."))
    }
}
