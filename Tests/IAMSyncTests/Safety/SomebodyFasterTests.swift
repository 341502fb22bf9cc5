import AWSSimulator
import IAMModel
import Testing

@testable import IAMSync

/// Somebody does, between plan and apply, what the plan meant to do.
@Suite struct SomebodyFasterTests {
    private static let role = "payments-live-operator"
    private static let admin = "arn:aws:iam::aws:policy/AdministratorAccess"

    /// Plans after some drift, lets somebody do something, and applies; the statuses of roles, boundaries and sets.
    private func apply(
        later: Duration = .zero, after drift: (Console) -> Void, meanwhile: (Console) -> Void
    ) async throws -> [OutcomeLine] {
        let run = Run(try Hamlet.definition(), on: AWSSimulator(Hamlet.world))
        try await run.apply()
        drift(run.aws.console)
        let observed = try await run.sync.observe()
        let plan = run.sync.plan(from: observed)
        meanwhile(run.aws.console)
        run.aws.clock.advance(by: later)
        let outcomes = await run.sync.apply(plan, observed: observed)
        #expect(try await run.plan().reasons == [])
        return outcomes.lines.filter { $0.status != .exists }
    }

    @Test func whatIsDetachedAlreadyIsNoFailure() async throws {
        let lines = try await apply {
            $0.attach(Self.admin, toRole: Self.role, in: Hamlet.paymentsLive)
        } meanwhile: {
            $0.detach(Self.admin, fromRole: Self.role, in: Hamlet.paymentsLive)
        }

        #expect(lines == [])
    }

    @Test func whatIsLeftIsWritten() async throws {
        let lines = try await apply {
            $0.attach(Self.admin, toSet: "PlatformReader")
            $0.setSession(ofSet: "PlatformReader", to: "PT12H")
        } meanwhile: {
            $0.detach(Self.admin, fromSet: "PlatformReader")
        }

        #expect(lines.first?.status == .updated(["session"]))
    }

    /// Whoever approves several tags has approved each of them.
    @Test func someOfTheApprovedTagsAreNotMoreThanWasApproved() async throws {
        let lines = try await apply(later: .seconds(301)) {
            $0.setTag("cost-center", ofRole: Self.role, in: Hamlet.paymentsLive, to: nil)
            $0.setTag("managed-by", ofRole: Self.role, in: Hamlet.paymentsLive, to: nil)
        } meanwhile: {
            $0.setTag("cost-center", ofRole: Self.role, in: Hamlet.paymentsLive, to: "platform")
        }

        #expect(lines.map(\.status) == [.adopted(["tags"])])
    }

    /// A name is taken, and for a moment nobody sees by what.
    @Test func whatIsMadeButNotSeenYetIsWaitedFor() async throws {
        let scene = try SafetyScene.firstApply()
        let run = try scene.run()
        let taken = Fault.Effect.error(code: "EntityAlreadyExists", message: "It exists already", status: 409)
        run.aws.inject(Fault("CreateRole", account: Hamlet.paymentsLive, times: 6, effect: taken))

        let outcomes = try await run.apply()

        #expect(outcomes.unfinished == [])
    }
}
