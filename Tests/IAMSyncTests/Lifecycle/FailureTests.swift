import AWSSimulator
import IAMModel
import Testing

@testable import IAMSync

/// One thing fails: the rest is done, and the report names it with its reason.
@Suite struct FailureTests {
    @Test func anAccountThatCannotBeEnteredStopsNoOther() async throws {
        let run = Run(try Mountainlab.definition())
        run.aws.inject(.denied("AssumeRole", account: "044444444444"))

        let outcomes = try await run.apply()

        let failed = outcomes.roles.filter { !$0.status.isDone }
        #expect(failed.map(\.desired.name) == ["security-live-operator"])
        #expect(failed.first?.status.reason?.contains("AccessDenied") == true)
        #expect(outcomes.roles.count { $0.status == .created } == 5)
        #expect(outcomes.assignments.allSatisfy { $0.status == .created })
    }

    @Test func aDeniedCallSkipsOnlyWhatNeedsIt() async throws {
        let run = Run(try Mountainlab.definition())
        run.aws.inject(.denied("CreatePolicy", account: "066666666666"))

        let outcomes = try await run.apply()

        let boundary = outcomes.boundaries.first { $0.desired.account.text == "066666666666" }
        let role = outcomes.roles.first { $0.desired.account.text == "066666666666" }
        #expect(boundary?.status.reason?.contains("AccessDenied") == true)
        #expect(role?.status == .skipped("boundary policy payments-live-operator-boundary failed"))
        #expect(outcomes.roles.count { $0.status == .created } == 5)
    }

    @Test func aFailingAssignmentTellsAWSsReason() async throws {
        let run = Run(try Mountainlab.definition())
        let reason = "Received a 403 status error: not authorized to perform: iam:CreateSAMLProvider"
        run.aws.inject(
            Fault("CreateAccountAssignment", account: "066666666666", times: 1, effect: .asynchronousFailure(reason)))

        let outcomes = try await run.apply()

        let failed = outcomes.assignments.filter { !$0.status.isDone }
        #expect(failed.count == 1)
        #expect(failed.first?.status.reason?.contains(reason) == true)
        #expect(outcomes.assignments.count { $0.status == .created } == 19)
    }

    @Test func anInactiveAccountIsSkippedWithItsState() async throws {
        let run = Run(try Mountainlab.definition())
        run.aws.console.setState(of: "066666666666", to: "SUSPENDED")

        let outcomes = try await run.apply()

        let here = outcomes.assignments.filter { $0.desired.account.text == "066666666666" }
        #expect(here.allSatisfy { $0.status == .skipped("account 066666666666 is SUSPENDED") })
        #expect(!here.isEmpty)
    }

    @Test(arguments: [
        "CreateOpenIDConnectProvider", "CreatePolicy", "CreateRole", "AttachRolePolicy", "CreatePermissionSet",
        "AttachManagedPolicyToPermissionSet", "CreateGroup", "CreateGroupMembership", "CreateAccountAssignment",
    ])
    func aLostAnswerMakesNothingTwice(operation: String) async throws {
        let run = Run(try Mountainlab.definition())
        run.aws.inject(Fault(operation, times: 1, effect: .answerLost))

        let outcomes = try await run.apply()
        let after = try await run.plan()

        #expect(!outcomes.hasFailures)
        #expect(Set(outcomes.statuses) == [.created])
        #expect(after.reasons == [])
    }

    @Test func throttlingIsWaitedOut() async throws {
        let run = Run(try Mountainlab.definition())
        for operation in ["CreateRole", "CreatePermissionSet", "ListPermissionSets", "CreateGroup"] {
            run.aws.inject(.throttling(operation, times: 3))
        }

        let outcomes = try await run.apply()

        #expect(Set(outcomes.statuses) == [.created])
    }

    /// A run that ends anywhere is completed by the next one, and no role ever stands without its boundary.
    @Test(arguments: Array(stride(from: 1, through: 240, by: 13)))
    func aRunThatDiesIsCompletedByTheNext(afterCalls count: Int) async throws {
        let run = Run(try Mountainlab.definition())
        run.aws.inject(Fault(nil, after: count, effect: .notConnected))
        _ = try? await run.apply()
        run.aws.removeFaults()

        let outcomes = try await run.apply()
        let after = try await run.plan()

        #expect(!outcomes.hasFailures)
        #expect(after.reasons == [])
        #expect(run.aws.calls.filter { $0.operation == "PutRolePermissionsBoundary" }.isEmpty)
    }
}
