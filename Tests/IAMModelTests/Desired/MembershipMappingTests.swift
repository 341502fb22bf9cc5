import IAMModel
import Testing

@Suite struct MembershipMappingTests {
    private func members(of group: String, in state: DesiredState) -> [String] {
        state.memberships.filter { $0.group == group }.map(\.member)
    }

    @Test func aTenantsReadersAreEverybodyInItsFileOnce() throws {
        var definition = try Sample.mountainlab()
        definition.tenants[1].readers = ["Jill@Mountainlab.Example", "kim@mountainlab.example"].map(Sample.at)

        let state = DesiredState(of: definition, facts: AWSFacts())

        #expect(
            members(of: "search-readers", in: state) == [
                "Jill@Mountainlab.Example", "ivan@mountainlab.example", "kim@mountainlab.example",
            ])
    }

    @Test func groupsBySCIMHaveNoMembersOfOurs() throws {
        var definition = try Sample.mountainlab()
        definition.aws.identityCenter.groups = .scim
        definition.aws.identityCenter.groupIDs = [
            IdentityCenterSettings.GroupID(name: Sample.at("search-readers"), id: Sample.at("g-1"))
        ]

        let state = DesiredState(of: definition, facts: AWSFacts())

        #expect(state.memberships.isEmpty)
        #expect(state.groups.first { $0.name == "search-readers" }?.source == .scim(id: "g-1"))
        #expect(state.groups.first { $0.name == "payments-readers" }?.source == .scim(id: nil))
    }

    @Test func gatedGroupsAreKeptEmptyOnRequest() throws {
        var definition = try Sample.mountainlab()
        definition.aws.identityCenter.jitGroups = .empty

        let state = DesiredState(of: definition, facts: AWSFacts())

        #expect(members(of: "payments-live-contributors", in: state).isEmpty)
        #expect(members(of: "payments-sandbox-contributors", in: state).count == 2)
        #expect(
            state.withheldMemberships.map { "\($0.group) \($0.member)" } == [
                "payments-live-admins eva@mountainlab.example",
                "payments-live-contributors finn@mountainlab.example",
                "payments-live-contributors gus@mountainlab.example",
                "payments-sandbox-admins eva@mountainlab.example", "search-sandbox-admins ivan@mountainlab.example",
            ])
    }

    @Test func adminsAndLiveContributorsAreInTheJITTable() throws {
        let state = DesiredState(of: try Sample.mountainlab(), facts: AWSFacts())

        let rows = state.gatedGroups.map {
            "\($0.group) \($0.approval?.rawValue ?? "-") \($0.window?.description ?? "-")"
        }
        #expect(
            rows == [
                "payments-live-admins two-party 1h", "payments-live-contributors peer 4h",
                "payments-sandbox-admins self 2h", "platform-live-admins peer 2h", "platform-live-contributors peer 4h",
                "platform-sandbox-admins self 2h", "search-sandbox-admins self 2h", "security-live-admins two-party 1h",
            ])
    }
}
