import AWSSimulator
import IAMModel
import Testing

@testable import IAMSync

@Suite struct DiscoveryTests {
    private static let entry = #"  - { sector: platform,  tier: sandbox, id: "022222222222" }"# + "\n"

    private func world(_ name: String, tags: [SimulatedTag] = []) -> SimulatedWorld {
        var world = Mountainlab.world
        world.accounts = world.accounts.map { account in
            account.id == "022222222222" ? .init(id: account.id, name: name, tags: tags) : account
        }
        return world
    }

    private func definition(_ way: String) throws -> Definition {
        try Mountainlab.definition(replacing: [
            Self.entry: "", "organization:\n": "discover_accounts: \(way)\norganization:\n",
        ])
    }

    @Test func anAccountIsFoundByItsName() async throws {
        let run = Run(try definition("names"), on: AWSSimulator(world("platform-sandbox")))

        let plan = try await run.plan()

        #expect(plan.roles.count == 6)
        #expect(plan.assignments.count == 20)
    }

    @Test func anAccountIsFoundByItsTags() async throws {
        let tags = [SimulatedTag("sector", "platform"), SimulatedTag("tier", "sandbox")]
        let run = Run(try definition("tags"), on: AWSSimulator(world("any name", tags: tags)))

        let plan = try await run.plan()

        #expect(plan.roles.count == 6)
        #expect(plan.assignments.count == 20)
    }

    @Test func anAccountThatIsNotFoundSkipsWhatWouldGoThere() async throws {
        let run = Run(try definition("names"), on: AWSSimulator(world("somebody-else")))

        let plan = try await run.plan()

        #expect(plan.roles.count == 5)
        #expect(plan.skipped.contains { $0.kind == .operatorRole && $0.name == "platform-sandbox-operator" })
    }

    @Test func anAccountListThatIsRefusedStopsTheRun() async throws {
        let run = Run(try definition("names"), on: AWSSimulator(world("platform-sandbox")))
        run.aws.inject(.denied("ListAccounts"))

        await #expect(throws: RunError.self) { try await run.plan() }
    }
}
