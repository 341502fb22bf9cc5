import AWSSimulator
import IAMModel
import Testing

@testable import IAMSync

@Suite struct PlanTextTests {
    private func text(of run: Run) async throws -> String {
        let (plan, report) = try await run.dryRun()
        return PlanText(plan, report: report).text
    }

    private static let standing = """
          ! high standing-live-write: payments-live-admins: its members can write to a live account at this moment \
        without an approval. To do: set jit_groups: empty in aws.yaml, and grant membership for a time by an approval \
        tool; approval not enforced by AWS.
          ! high standing-live-write: payments-live-contributors: its members can write to a live account at this \
        moment without an approval. To do: set jit_groups: empty in aws.yaml, and grant membership for a time by an \
        approval tool; approval not enforced by AWS.
        """

    @Test func withNothingToDoItSaysSoFirst() async throws {
        let expected = """
            No changes.

            Identity Center
            \(Self.standing)

            Plan: 0 to create, 0 to update, 0 to remove, 84 unchanged, 0 skipped. 2 findings.

            """
        #expect(try await text(of: try await Run.applied()) == expected)
    }

    @Test func eachFieldStandsWithItsOldAndNewValueUnderItsItem() async throws {
        let run = try await Run.applied()
        let (role, account) = ("payments-live-operator", "066666666666")
        run.aws.console.setBoundary(ofRole: role, in: account, to: nil)
        run.aws.console.setLongestSession(ofRole: role, in: account, seconds: 43_200)
        run.aws.console.setTag("cost-center", ofRole: role, in: account, to: "other\u{1B}[31m")
        run.aws.console.deletePolicy("payments-sandbox-operator-boundary", in: "055555555555")
        run.aws.console.deleteRole("payments-sandbox-operator", in: "055555555555")

        let expected = """
            Account 055555555555
              + boundary policy payments-sandbox-operator-boundary
              + operator role payments-sandbox-operator

            Account 066666666666
              ~ operator role payments-live-operator
                  boundary: none → arn:aws:iam::066666666666:policy/payments-live-operator-boundary
                  session: 43200 s → 3600 s
                  tags:
                    ~ cost-center: other\\u{1b}[31m → platform
              ! critical operator-boundary: payments-live-operator: it has no permissions boundary. \
            To do: attach payments-live-operator-boundary. (would be mended)

            Identity Center
            \(Self.standing)

            Plan: 2 to create, 1 to update, 0 to remove, 81 unchanged, 0 skipped. 3 findings.

            """
        let found = try await text(of: run)
        print("@@", found)
        #expect(found == expected)
    }

    @Test func whatCouldNotBeReadForbidsToSayNoChanges() async throws {
        let run = try await Run.applied()
        run.aws.inject(.denied("AssumeRole", account: "044444444444"))

        let (plan, report) = try await run.dryRun()
        let text = PlanText(plan, report: report)

        #expect(!text.isChange && !text.isWhollyRead)
        #expect(text.text.hasPrefix("Account 044444444444\n  ? OIDC provider https://gitlab.com: unknown: AssumeRole"))
        #expect(
            text.text.hasSuffix(
                "Plan: 0 to create, 0 to update, 0 to remove, 81 unchanged, 0 skipped, 3 failed or unknown. 2 findings.\n"
            ))
        #expect(report.summary.accountsNotRead.map(\.text) == ["044444444444"])
        #expect(report.openItems.count == 1)
    }

    /// An account that is closed is no failure: what would stand in it is skipped, and the rest is known.
    @Test func anInactiveAccountIsSkipped() async throws {
        let run = try await Run.applied()
        run.aws.console.setState(of: "044444444444", to: "SUSPENDED")

        let (plan, report) = try await run.dryRun()
        let text = PlanText(plan, report: report)

        #expect(text.isWhollyRead)
        #expect(
            text.text.hasPrefix("No changes.\n\nAccount 044444444444\n  . OIDC provider https://gitlab.com: skipped: "))
        #expect(
            text.text.hasSuffix(
                "Plan: 0 to create, 0 to update, 0 to remove, 79 unchanged, 5 skipped. 2 findings.\n"))
        #expect(
            report.roles.first { $0.name == "security-live-operator" }?.status
                == "skipped: account 044444444444 is SUSPENDED")
        #expect(report.summary.accountsNotRead.isEmpty && report.openItems.isEmpty)
    }

    @Test func theCountsAreThoseOfTheReport() async throws {
        let run = try await Run.applied()
        run.aws.console.setState(of: "044444444444", to: "SUSPENDED")
        run.aws.console.deleteRole("payments-sandbox-operator", in: "055555555555")
        run.aws.console.setSession(ofSet: "PlatformReader", to: "PT12H")

        let (plan, report) = try await run.dryRun()
        let counts = Dictionary(uniqueKeysWithValues: report.summary.counts.map { ($0.status, $0.count) })

        #expect(counts == ["to create": 1, "to update": 2, "unchanged": 77, "skipped": 5])
        #expect(
            PlanText(plan, report: report).text.contains(
                "Plan: 1 to create, 2 to update, 0 to remove, 77 unchanged, 5 skipped."))
    }

    @Test func whatHasNoAccountStandsByItself() async throws {
        let definition = try Mountainlab.definition(replacing: [
            "  - { sector: security,  tier: live,    id: \"044444444444\" }\n": ""
        ])
        let text = try await text(of: Run(definition))
        #expect(text.contains("\n\nNo account\n  . OIDC provider https://gitlab.com: skipped: no account for"))
        #expect(text.contains("  . operator role security-live-operator: skipped: no account for (security, live)"))
    }
}
