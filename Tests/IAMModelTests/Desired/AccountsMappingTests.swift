import IAMModel
import Testing

@Suite struct AccountsMappingTests {
    @Test func aDiscoveredAccountServesOnlyWhereTheFileIsSilent() throws {
        let definition = try Sample.mountainlab()
        var facts = AWSFacts()
        facts.discoveredAccounts = [
            try Sample.entry("ecommerce", "live", tenant: "search", 7),
            try Sample.entry("ecommerce", "live", tenant: "payments", 8), try Sample.entry("platform", "test", 3),
        ]

        let state = DesiredState(of: definition, facts: facts)

        let searchLive = state.assignments.filter { $0.group == "search-live-admins" }.map(\.account.text)
        let payments = state.assignments.filter { $0.group == "payments-live-admins" }.map(\.account.text)
        let readers = state.assignments.filter { $0.group == "platform-live-readers" }.map(\.account.text)
        #expect(searchLive == ["077777777777"])
        #expect(payments == ["066666666666"])
        #expect(readers == ["022222222222", "033333333333"])
    }

    @Test func aTenantInTwoSectorsWorksInTheAccountOfEach() throws {
        var definition = try Sample.mountainlab()
        definition.tenants[1].sectors.append(Sample.at(try Slug("logistics")))
        definition.aws.accounts.append(try Sample.entry("logistics", "sandbox", 7))

        let state = DesiredState(of: definition, facts: AWSFacts())

        let roles = state.roles.filter { $0.name == "search-sandbox-operator" }
        let sectors = roles.map { role in role.tags.first { $0.key == "sector" }?.value }
        #expect(roles.map(\.account.text) == ["055555555555", "077777777777"])
        #expect(sectors == ["ecommerce", "logistics"])
        #expect(state.groups.filter { $0.name == "search-sandbox-admins" }.count == 1)
        #expect(state.assignments.filter { $0.group == "search-sandbox-admins" }.count == 2)
    }

    @Test func aSectorsReadersSeeItsTenantsAccountsToo() throws {
        var definition = try Sample.mountainlab()
        definition.core?.crossSectorReads[0].targetSector = Sample.at(try Slug("ecommerce"))
        definition.aws.accounts.append(try Sample.entry("ecommerce", "live", 7))

        let state = DesiredState(of: definition, facts: AWSFacts())

        let accounts = state.assignments.filter { $0.group == "security-live-readers" }.map(\.account.text)
        #expect(accounts == ["044444444444", "066666666666", "077777777777"])
    }

    @Test func tagsOfOursStandAgainstTheUsers() throws {
        var definition = try Sample.mountainlab()
        definition.aws.installation = Sample.at("platform-a")
        definition.aws.tags = [("Managed-By", "me"), ("a", "b")].map {
            UserTag(key: Sample.at($0.0), value: Sample.at($0.1))
        }

        let state = DesiredState(of: definition, facts: AWSFacts())

        let expected = [
            Tag(key: "a", value: "b"), Tag(key: "iamsync:installation", value: "platform-a"),
            Tag(key: "managed-by", value: "iamsync"), Tag(key: "sector", value: "platform"),
            Tag(key: "tier", value: "sandbox"),
        ]
        #expect(state.roles[0].tags == expected)
        #expect(state.boundaries[0].tags == expected)
        #expect(state.permissionSets[0].tags == Array(expected.prefix(3)))
        #expect(state.providers[0].tags == Array(expected.prefix(3)))
    }
}
