import AWSSimulator
import IAMModel
import Testing

@testable import IAMSync

@Suite struct AdoptionTests {
    private static let trust = """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},
        "Action":"sts:AssumeRole"}]}
        """

    private func run(path: String = "/", options: RunOptions = RunOptions()) throws -> Run {
        let run = Run(try Mountainlab.definition(), options: options)
        run.aws.console.createRole("payments-live-operator", in: "066666666666", trust: Self.trust, path: path)
        return run
    }

    @Test func aForeignRoleIsAdoptedWithEveryDifferenceShown() async throws {
        let run = try run()

        let step = try #require(try await run.plan().roles.first { $0.desired.name == "payments-live-operator" })

        #expect(step.action == .adopt)
        #expect(step.explanations.map(\.field) == ["boundary", "trust policy", "tags", "managed policies"])
    }

    @Test func withoutLeaveToAdoptItIsSkipped() async throws {
        let run = try run(options: RunOptions(adopts: false))

        let outcomes = try await run.apply()

        let role = outcomes.roles.first { $0.desired.name == "payments-live-operator" }
        #expect(role?.status == .skipped("exists without our tag; --adopt takes it over"))
    }

    @Test func aRoleUnderAnotherPathFails() async throws {
        let run = try run(path: "/teams/")

        let outcomes = try await run.apply()

        let role = outcomes.roles.first { $0.desired.name == "payments-live-operator" }
        #expect(role?.status == .failed("a role of this name stands under the path /teams/"))
    }

    @Test func aChangedWindowReplacesTheAssignment() async throws {
        let before = try await Run.applied()
        let window = "    max_duration_hours: 1\n    justification_required: true\n    compliance: pci-dss\n"
        let changed = try Mountainlab.definition(replacing: [window: "    max_duration_hours: 2\n"])
        let run = Run(changed, on: before.aws)

        let replaced = try await run.plan().assignments.filter(\.writes)
        try await run.apply()
        let after = try await run.plan()

        #expect(replaced.map(\.desired.label) == ["payments-live-admins → TenantAdmin"])
        #expect(replaced.map(\.action) == [.replace])
        #expect(run.aws.writes.suffix(2) == ["CreateAccountAssignment", "DeleteAccountAssignment"])
        #expect(after.reasons == [])
        #expect(after.removals.entries.map(\.key.name) == ["TenantAdmin-1h"])
    }

    @Test func whatIsNoLongerAskedForIsNamedAndStays() async throws {
        let before = try await Run.applied()
        let changed = try Mountainlab.definition(
            replacing: ["  - group: security-live-readers\n": "  - group: platform-live-readers\n"])
        let run = Run(changed, on: before.aws)

        let plan = try await run.plan()

        #expect(plan.removals.entries.map(\.key.name) == ["security-live-readers → PlatformReader"])
        #expect(plan.writes == 0)
    }
}
