import AWSClient
import AWSSimulator
import IAMModel
import JSONTree
import Testing

@testable import IAMSync

@Suite struct ResourceKindEnsureTests {
    private static let role = "payments-live-operator"
    private static let account = "066666666666"

    /// Plans, lets somebody do something, and applies.
    private func apply(
        _ run: Run, later: Duration = .zero, meanwhile: (Console) -> Void = { _ in }
    ) async throws -> Outcomes {
        let observed = try await run.sync.observe()
        let plan = run.sync.plan(from: observed)
        meanwhile(run.aws.console)
        run.aws.clock.advance(by: later)
        run.aws.forgetCalls()
        return await run.sync.apply(plan, observed: observed)
    }

    private func status(_ outcomes: Outcomes) -> OutcomeStatus? {
        outcomes.roles.first { $0.desired.name == Self.role }?.status
    }

    @Test(arguments: [Duration.zero, .seconds(301)])
    func moreThanWasApprovedIsNeverWritten(later: Duration) async throws {
        let run = Run(try Mountainlab.definition())
        let outcomes = try await apply(run, later: later) {
            $0.createRole(Self.role, in: Self.account, trust: #"{"Version":"2012-10-17","Statement":[]}"#)
        }

        #expect(status(outcomes) == .failed("changed by somebody else (boundary)"))
        let touched = run.aws.calls.filter { $0.parameters["RoleName"]?.string == Self.role && $0.isWrite }
        #expect(touched.filter { $0.code == nil }.isEmpty)
    }

    @Test func whatIsOldIsReadAgainBeforeItIsWritten() async throws {
        let run = try await Run.applied()
        run.aws.console.setBoundary(ofRole: Self.role, in: Self.account, to: nil)
        let boundary = "arn:aws:iam::\(Self.account):policy/\(Self.role)-boundary"

        let outcomes = try await apply(run, later: .seconds(301)) {
            $0.setBoundary(ofRole: Self.role, in: Self.account, to: boundary)
        }

        #expect(status(outcomes) == .exists)
        #expect(run.aws.writes.isEmpty)
    }

    /// What this run has made may not be seen everywhere at once, however long ago the reading was.
    @Test(arguments: [Duration.zero, .seconds(301)])
    func aRefusalRightAfterACreationIsWaitedOut(later: Duration) async throws {
        let run = Run(try Mountainlab.definition())
        let unseen = Fault.Effect.error(code: "NoSuchEntity", message: "Policy does not exist", status: 404)
        run.aws.inject(Fault("CreateRole", account: Self.account, times: 4, effect: unseen))

        let outcomes = try await apply(run, later: later)

        #expect(status(outcomes) == .created)
        #expect(run.aws.calls.count { $0.operation == "CreateRole" && $0.account == Self.account } == 5)
    }

    @Test func aRefusalThatStaysIsAFailureAfterAMinute() async throws {
        let run = Run(try Mountainlab.definition())
        let unseen = Fault.Effect.error(code: "NoSuchEntity", message: "Policy does not exist", status: 404)
        run.aws.inject(Fault("CreateRole", account: Self.account, effect: unseen))

        let outcomes = try await apply(run)

        #expect(status(outcomes)?.reason?.hasPrefix("CreateRole in 066666666666: NoSuchEntity") == true)
    }

    @Test(arguments: ["PutRolePermissionsBoundary", "UpdateRole"])
    func aWriteWhoseAnswerWasLostIsTold(operation: String) async throws {
        let run = try await Run.applied()
        run.aws.console.setBoundary(ofRole: Self.role, in: Self.account, to: nil)
        run.aws.console.setLongestSession(ofRole: Self.role, in: Self.account, seconds: 43_200)
        run.aws.inject(Fault(operation, times: 1, effect: .answerLost))

        let outcomes = try await apply(run)

        #expect(status(outcomes) == .updated(["boundary", "session"]))
    }

    @Test func theOldestVersionThatIsNotInForceMakesRoom() async throws {
        let run = try await Run.applied()
        let edited = #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#
        for _ in 1...4 { run.aws.console.editPolicy("\(Self.role)-boundary", in: Self.account, to: edited) }

        _ = try await apply(run)

        let writes = run.aws.calls.filter(\.isWrite)
        #expect(writes.map(\.operation) == ["DeletePolicyVersion", "CreatePolicyVersion"])
        #expect(writes.first?.parameters["VersionId"]?.string == "v1")
    }

    @Test func whatBelongsToAnotherInstallationIsLeftAlone() async throws {
        let mark = { (name: String) in ["tags: {": "installation: \(name)\ntags: {"] }
        let theirs = Run(try Mountainlab.definition(replacing: mark("theirs")))
        try await theirs.apply()
        let ours = Run(try Mountainlab.definition(replacing: mark("ours")), on: theirs.aws)

        let outcomes = try await apply(ours)

        #expect(status(outcomes)?.reason == "belongs to installation theirs")
        #expect(outcomes.roles.allSatisfy { !$0.status.isDone })
        #expect(!ours.aws.writes.contains { $0.hasSuffix("Role") || $0.hasSuffix("Policy") })
    }

    /// A tool that asks for one role is told the same, whatever it approves.
    @Test func ensureAloneLeavesAnotherInstallationsRole() async throws {
        let run = Run(try Mountainlab.definition(replacing: ["tags: {": "installation: theirs\ntags: {"]))
        try await run.apply()
        let desired = try #require(try await Run(try Mountainlab.definition(), on: run.aws).plan().roles.first?.desired)
        run.aws.forgetCalls()
        let account = run.aws.client().assuming(
            role: "arn:aws:iam::\(desired.account):role/OrganizationAccountAccessRole", externalID: nil,
            sessionName: "test", account: desired.account.text)

        await #expect(throws: SyncError.obstacle("belongs to installation theirs")) {
            try await OperatorRole.ensure(
                desired, in: AccountContext(account: desired.account, client: account, clock: run.aws.clock))
        }
        #expect(run.aws.writes.isEmpty)
    }
}
