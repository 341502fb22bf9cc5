import AWSClient
import AWSSimulator
import IAMModel
import Testing

@testable import IAMSync

/// Somebody else changes what a run changes, and AWS lets one of them wait.
@Suite struct OthersChangeTests {
    private static let set = "PlatformReader"
    private static let refusal = Fault.Effect.error(
        code: "ConflictException", message: "There is a conflicting operation in process.", status: 409)

    /// What a run came to beside somebody else's provisioning.
    private struct Course: Sendable {
        let outcomes: Outcomes
        let minutes: Int64
        let writesLeft: Int
    }

    /// A set that stands in 200 accounts is being provisioned to all of them when a run begins to change it.
    private static func changeDuringProvisioning(on aws: AWSSimulator, time: VirtualTime) async throws -> Course {
        let definition = try Hamlet.definition()
        let sync = Synchronization(
            of: definition, through: aws.client(), issuers: aws.issuerConnection, clock: time)
        let result = await time.run { () async -> Result<Course, any Error> in
            do {
                _ = await sync.apply(sync.plan(from: try await sync.observe()), observed: try await sync.observe())
                for account in strangers {
                    aws.console.assign(group: "platform-live-readers", set: set, in: account)
                }
                aws.console.setSession(ofSet: set, to: "PT1H")
                let observed = try await sync.observe()
                let context = try #require(observed.center.value).context
                let arn = try context.resolvedARN(ofSet: set)
                _ = try await aws.client().send(.provision(arn, inAccount: nil, in: context.instance))
                let begin = time.now
                let outcomes = await sync.apply(sync.plan(from: observed), observed: observed)
                let minutes = (time.now - begin).components.seconds / 60
                let left = sync.plan(from: try await sync.observe()).writes
                return .success(Course(outcomes: outcomes, minutes: minutes, writesLeft: left))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private static let strangers = (1...200).map { "\(777_777_000_000 + $0)" }

    @Test func aProvisioningToManyAccountsIsWaitedOut() async throws {
        let time = VirtualTime()
        var world = Hamlet.world
        world.accounts += Self.strangers.map { .init(id: $0, name: $0) }
        world.limits = .aws
        let aws = AWSSimulator(world, clock: time)

        let course = try await Self.changeDuringProvisioning(on: aws, time: time)

        let refused = aws.calls.filter { $0.operation == "UpdatePermissionSet" && $0.code == "ConflictException" }
        #expect(refused.count > 8)
        #expect(course.outcomes.unfinished == [])
        let set = course.outcomes.permissionSets.first { $0.desired.name.text == Self.set }
        #expect(set?.status == .updated(["session"]))
        #expect(course.outcomes.provisionings.map(\.status) == [.updated(["provisioning"])])
        #expect((1..<15).contains(course.minutes))
        #expect(course.writesLeft == 0)
    }

    @Test func aConflictThatLastsIsAFailureAfterAQuarterOfAnHour() async throws {
        let run = try await Run.applied()
        run.aws.console.setSession(ofSet: Self.set, to: "PT1H")
        run.aws.inject(Fault("UpdatePermissionSet", effect: Self.refusal))
        let begin = run.aws.clock.now

        let outcomes = try await run.apply()

        let reason = outcomes.permissionSets.first { $0.desired.name.text == Self.set }?.status.reason
        let words = "another change has stood in the way for 15 minutes: UpdatePermissionSet: ConflictException: "
        #expect(reason?.hasPrefix(words) == true, "\(reason ?? "")")
        #expect(run.aws.clock.now - begin >= .seconds(900))
        #expect(run.aws.clock.now - begin < .seconds(1_000))
    }

    @Test func whatSomebodyElseHasWrittenMeanwhileIsNotWrittenAgain() async throws {
        let run = try await Run.applied()
        run.aws.console.setSession(ofSet: Self.set, to: "PT1H")
        run.aws.inject(Fault("UpdatePermissionSet", times: 8, effect: Self.refusal))
        let observed = try await run.sync.observe()
        let plan = run.sync.plan(from: observed)
        let step = try #require(plan.permissionSets.first { $0.desired.name.text == Self.set })
        run.aws.console.setSession(ofSet: Self.set, to: step.desired.session.iso8601)
        run.aws.forgetCalls()

        let outcomes = await run.sync.apply(plan, observed: observed)

        #expect(outcomes.permissionSets.first { $0.desired == step.desired }?.status == .exists)
        #expect(run.aws.calls.filter { $0.operation == "UpdatePermissionSet" }.allSatisfy { $0.code != nil })
    }

    @Test func aRemovalWaitsToo() async throws {
        let run = try await Run.applied(without: ["tenants/search.yaml"])
        run.aws.inject(Fault("DeleteAccountAssignment", times: 20, effect: Self.refusal))

        let outcomes = try await run.apply()

        #expect(Set(outcomes.removals.statuses) == [.removed])
    }

    /// What still depends on a thing does not end by itself.
    @Test func whatIsInUseIsNotWaitedForLong() async throws {
        let run = try await Run.applied(without: ["tenants/search.yaml"])
        run.aws.inject(
            Fault("DeleteRole", effect: .error(code: "DeleteConflict", message: "In use.", status: 409)))
        let begin = run.aws.clock.now

        let outcomes = try await run.apply()

        #expect(outcomes.removals.roles.allSatisfy { $0.status.reason?.contains("DeleteConflict") == true })
        #expect(run.aws.clock.now - begin < .seconds(300))
    }
}
