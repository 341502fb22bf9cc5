import JSONTree
import Testing

@testable import iamsync_cli

@Suite struct DoctorCommandTests {
    @Test func aHealthySimulationIsDone() async throws {
        let run = CommandRun()

        let code = await run.run(["doctor", CommandRun.example, "--simulate", "/state.json", "--trace", "/trace.jsonl"])

        #expect(code == .done)
        #expect(run.output.hasPrefix("Credentials\n  ok  region eu-west-1.\n"))
        #expect(run.output.hasSuffix("\n\nDoctor: 12 ok.\n"))
        #expect(run.files.paths == ["/state.json", "/trace.jsonl"])
    }

    @Test func theResultIsDataWhereThatIsAskedFor() async throws {
        let run = CommandRun()

        let code = await run.run([
            "doctor", CommandRun.example, "--simulate", "/state.json", "--json", "--for", "prune",
        ])

        #expect(code == .done)
        #expect(try run.json["sound"] == true)
    }

    @Test func withoutARegionNothingIsAsked() async throws {
        let run = CommandRun()

        let code = await run.run(["doctor", CommandRun.example + "/tenants"])

        #expect(code == .failed)
        #expect(
            run.output == """
                Credentials
                  !!  no region is set: neither by --region, nor AWS_REGION, nor the profile, nor aws.yaml.
                      → Set AWS_REGION to the region of Identity Center, or identity_center.region in aws.yaml.

                Doctor: 0 ok, 1 failed.

                """)
        #expect(run.errors.hasPrefix("iamsync: there are no definitions in /"))
        #expect(run.errors.hasSuffix("/tenants: no account and no group is looked at.\n"))
    }

    @Test func withoutCredentialsTheWayToThemIsTold() async throws {
        let run = CommandRun()

        let code = await run.run(["doctor", CommandRun.example])

        #expect(code == .failed)
        #expect(run.output.contains("  !!  There are no credentials: looked for AWS_ACCESS_KEY_ID"))
        #expect(run.output.contains("Log in (aws configure sso, then aws sso login)"))
    }

    @Test func anInvalidDefinitionIsToldBeforeAnyCall() async throws {
        let run = CommandRun()

        let code = await run.run(["doctor", CommandRun.brokenExample, "--simulate", "/state.json"])

        #expect(code == .invalidDefinition)
        #expect(run.output == "")
        #expect(run.files.paths == [])
    }

    @Test func anUnknownPurposeIsRefused() async throws {
        let run = CommandRun()

        let code = await run.run(["doctor", CommandRun.example, "--for", "party"])

        #expect(code == .usage)
        #expect(run.errors.hasPrefix("iamsync: --for “party” is none of plan, apply and prune.\n"))
    }
}
