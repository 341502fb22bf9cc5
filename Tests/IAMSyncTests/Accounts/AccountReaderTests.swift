import AWSClient
import AWSSimulator
import IAMModel
import Testing

@testable import IAMSync

/// Accounts whose details have many pages. A page holds one item here.
@Suite struct AccountReaderTests {
    /// Where one operator works.
    private let account = "066666666666"
    /// As many calls as it takes to ask for the operator's role and boundary.
    private let budget = AccountContext.callsForRole + AccountContext.callsForPolicy

    /// A run where the account has so many pages.
    private func run(pages: Int?, options: RunOptions = RunOptions()) async throws -> Run {
        let run = try await Run.applied(options: options)
        let own = try inventory(try await run.sync.observe()).details
        let others = (pages ?? 0) - own.roles.count - own.policies.count - own.users.count
        addStrangers(max(0, others), to: run)
        run.aws.forgetCalls()
        run.aws.limitPages(to: 1)
        return run
    }

    private func addStrangers(_ count: Int, to run: Run) {
        for index in 0..<count { run.aws.console.createUser("stranger-\(index)", in: account) }
    }

    private func inventory(_ observed: ObservedState) throws -> AccountInventory {
        let id = try #require(AccountID(account))
        return try #require(observed.accounts[id]?.value)
    }

    private func calls(_ run: Run) -> [String: Int] {
        run.aws.calls.filter { $0.account == account }.reduce(into: [:]) { $0[$1.operation, default: 0] += 1 }
    }

    @Test func aSmallAccountIsReadToItsEnd() async throws {
        let run = try await run(pages: budget)

        let observed = try await run.sync.observe()

        #expect(try inventory(observed).isWhole)
        #expect(
            calls(run) == [
                "GetAccountAuthorizationDetails": budget, "GetRole": 1, "GetOpenIDConnectProvider": 1,
            ])
    }

    @Test(arguments: [1, 3, 50])
    func ofALargeAccountOnlyWhatIsWantedIsReadAndTheReportSaysSo(more: Int) async throws {
        let run = try await run(pages: budget + more)

        let observed = try await run.sync.observe()
        let plan = run.sync.plan(from: observed)
        let report = try await run.report()

        #expect(plan.writes == 0)
        let inventory = try inventory(observed)
        #expect(!inventory.isWhole)
        #expect(calls(run)["GetAccountAuthorizationDetails"] == 2 * budget)
        #expect(run.aws.calls.count { $0.account == account } <= 2 * (2 * budget + 2 + 1))
        #expect(
            report.openItems.contains {
                $0.what.hasPrefix("The account \(account) has so many roles, users and policies that only some ")
                    && $0.how == "run iamsync audit, which reads everything, whatever it takes"
            })
    }

    @Test func whatIsReadByItselfIsWhatAListTells() async throws {
        let run = try await run(pages: nil)
        let role = "payments-live-operator"
        run.aws.console.attach("arn:aws:iam::aws:policy/ReadOnlyAccess", toRole: role, in: account)
        run.aws.console.putInlinePolicy(
            "extra", document: #"{"Version":"2012-10-17","Statement":[]}"#, inRole: role, in: account)
        run.aws.console.setLongestSession(ofRole: role, in: account, seconds: 7_200)
        let listed = try await run.plan()
        addStrangers(20, to: run)

        let asked = try await run.plan()

        #expect(!listed.reasons.isEmpty)
        #expect(asked.reasons == listed.reasons)
    }

    @Test func whatCannotBeReadByItselfIsUnknownNeverAbsent() async throws {
        let run = try await run(pages: 20)
        run.aws.inject(.denied("ListAttachedRolePolicies"))
        run.aws.inject(.denied("ListPolicyVersions"))

        let plan = try await run.plan()

        #expect(plan.writes == 0)
        #expect(plan.roles.filter { $0.desired.account.text == account }.map(\.isUnknown) == [true])
        #expect(plan.boundaries.filter { $0.desired.account.text == account }.map(\.isUnknown) == [true])
    }

    @Test func aMissingRoleOfALargeAccountIsToBeMade() async throws {
        let run = try await run(pages: 20)
        run.aws.console.deleteRole("payments-live-operator", in: account)

        let plan = try await run.plan()

        #expect(plan.reasons == ["operator role payments-live-operator: role, managed policies"])
    }

    @Test func anAuditReadsALargeAccountToItsEnd() async throws {
        let run = try await run(pages: 50, options: RunOptions(audits: true))

        let observed = try await run.sync.observe()

        let inventory = try inventory(observed)
        #expect(inventory.isWhole)
        #expect(calls(run)["GetAccountAuthorizationDetails"] == 50)
    }
}

extension Step {
    fileprivate var isUnknown: Bool {
        guard case .unknown = action else { return false }
        return true
    }
}
