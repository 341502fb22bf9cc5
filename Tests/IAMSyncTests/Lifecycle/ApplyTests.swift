import AWSSimulator
import IAMModel
import JSONTree
import Testing

@testable import IAMSync

@Suite struct ApplyTests {
    @Test func theFirstRunCreatesEverything() async throws {
        let run = Run(try Mountainlab.definition())

        let outcomes = try await run.apply()

        #expect(outcomes.providers.count == 5)
        #expect(outcomes.roles.count == 6)
        #expect(outcomes.permissionSets.count == 11)
        #expect(outcomes.assignments.count == 20)
        #expect(Set(outcomes.statuses) == [.created])
    }

    @Test func aSecondRunWritesNothing() async throws {
        let run = try await Run.applied()

        let outcomes = try await run.apply()

        #expect(run.aws.writes == [])
        #expect(Set(outcomes.statuses) == [.exists])
    }

    @Test func everyRoleIsCreatedWithItsBoundary() async throws {
        let run = Run(try Mountainlab.definition())

        try await run.apply()

        let creations = run.aws.calls.filter { $0.operation == "CreateRole" }
        #expect(creations.count == 6)
        for creation in creations {
            let role = try #require(creation.parameters["RoleName"]?.string)
            let boundary = try #require(creation.parameters["PermissionsBoundary"]?.string)
            #expect(boundary.hasSuffix(":policy/\(role)-boundary"))
        }
    }

    @Test func whatGuardsComesBeforeWhatGrants() async throws {
        let run = Run(try Mountainlab.definition())

        try await run.apply()

        let inOneAccount = run.aws.calls.filter { $0.account == "066666666666" && $0.isWrite }.map(\.operation)
        #expect(inOneAccount == ["CreateOpenIDConnectProvider", "CreatePolicy", "CreateRole", "AttachRolePolicy"])
    }

    @Test func smallAndEmptyPagesAreReadToTheirEnd() async throws {
        let run = try await Run.applied()
        run.aws.limitPages(to: 1, withEmptyPages: true)

        let plan = try await run.plan()

        #expect(plan.reasons == [])
    }

    @Test func theSameStateGivesTheSameReport() async throws {
        let run = try await Run.applied()

        let first = try await run.report()
        let second = try await run.report()

        let body = { (report: Report) in report.markdown.split(separator: "\n").filter { !$0.contains("**Date**") } }
        #expect(body(first) == body(second))
    }

    @Test func theStateSurvivesItsFile() async throws {
        let run = try await Run.applied()

        let again = try AWSSimulator(savedState: run.aws.savedState)
        let saved = again.savedState
        let plan = try await Run(run.sync.definition, on: again).plan()

        #expect(saved == run.aws.savedState)
        #expect(plan.reasons == [])
    }
}
