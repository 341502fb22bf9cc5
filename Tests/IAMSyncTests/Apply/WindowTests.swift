import AWSClient
import AWSSimulator
import DefinitionFiles
import GeneratedOrganization
import IAMModel
import Testing

@testable import IAMSync

/// First applies of ten tenants, against a simulator that holds callers back as AWS does, on virtual time.
@Suite struct WindowTests {
    /// A run, and what it came to.
    private struct Course: Sendable {
        let aws: AWSSimulator
        let outcomes: Outcomes
        /// What was told of waiting.
        let waits: [String?]
        /// What a plan after it would write.
        let left: Int
    }

    private static func apply(_ change: @escaping @Sendable (inout Plan) -> Void = { _ in }) async throws -> Course {
        let organization = GeneratedOrganization(tenants: 10)
        let definition = try #require(DefinitionFolder.load(from: MemoryFolder(organization.files)).definition)
        var world = organization.world
        world.limits = .aws
        let time = VirtualTime()
        let aws = AWSSimulator(world, clock: time)
        let waits = Locked<[String?]>([])
        let sync = Synchronization(
            of: definition, through: aws.client(), issuers: aws.issuerConnection, clock: time
        ) { event in
            if case .waiting(let text) = event { waits.withLock { $0.append(text) } }
        }
        let result = await time.run { () async -> Result<(Outcomes, Int), RunError> in
            do throws(RunError) {
                let observed = try await sync.observe()
                var plan = sync.plan(from: observed)
                change(&plan)
                let outcomes = await sync.apply(plan, observed: observed)
                return .success((outcomes, sync.plan(from: try await sync.observe()).writes))
            } catch {
                return .failure(error)
            }
        }
        let (outcomes, left) = try result.get()
        return Course(aws: aws, outcomes: outcomes, waits: waits.withLock { $0 }, left: left)
    }

    @Test func identityCenterIsNeverInConflictWithOneWriterNorOverrun() async throws {
        let course = try await Self.apply()

        #expect(!course.outcomes.hasFailures)
        #expect(course.left == 0)
        let refused = course.aws.calls.filter { $0.service == .ssoAdmin && $0.code != nil }
        #expect(refused.allSatisfy { $0.code == "ResourceNotFoundException" }, "\(refused.map(\.code))")
        #expect(Set(refused.map(\.operation)).isDisjoint(with: ["CreateAccountAssignment"]))
    }

    @Test func theWindowIsKeptFullWhileAssignmentsAreLeft() async throws {
        let assignments = try await Self.apply().aws.finishedAssignments
        let begins = assignments.map(\.created.milliseconds)
        let ends = assignments.map(\.completed.milliseconds)
        let warm = begins[15]
        let last = try #require(begins.max())

        #expect(assignments.count == 69)
        #expect(begins.allSatisfy { moment in zip(begins, ends).count { $0 <= moment && moment < $1 } <= 15 })
        let busy = zip(begins, ends).map { max(0, min($1, last) - max($0, warm)) }.reduce(0, +)
        #expect(Double(busy) > 0.9 * 15 * Double(last - warm), "\(busy) of \(15 * (last - warm)) ms")
    }

    @Test func theOrderOfThePlanChangesNothingOfWhatIsDone() async throws {
        let first = try await Self.apply()
        let second = try await Self.apply { plan in
            plan.assignments.reverse()
            plan.permissionSets.reverse()
            plan.groups.reverse()
            plan.roles.reverse()
        }

        #expect(second.left == 0)
        #expect(first.aws.writes.sorted() == second.aws.writes.sorted())
        #expect(first.outcomes.assignments.map(\.desired) == second.outcomes.assignments.map(\.desired).reversed())
    }

    @Test func itTellsThatItWaitsForIdentityCenterAndThatItWaitsNoLonger() async throws {
        let waits = try await Self.apply().waits

        #expect(waits.contains("Identity Center limit: 15 in progress"))
        #expect(waits.contains("AWS to finish 1 assignment"))
        #expect(waits.last == .some(nil))
    }
}
