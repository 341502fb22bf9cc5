import AWSSimulator
import DefinitionFiles
import GeneratedOrganization
import IAMModel
import Testing

@Suite struct GeneratedOrganizationTests {
    @Test(arguments: [1, 10, 100, 510])
    func itsDefinitionIsValidAndAsksForWhatItsShapeSays(tenants: Int) throws {
        let organization = GeneratedOrganization(tenants: tenants)

        let loaded = DefinitionFolder.load(from: MemoryFolder(organization.files))
        let definition = try #require(loaded.definition)
        let state = DesiredState(of: definition, facts: AWSFacts(fromFilesOf: definition))

        #expect(loaded.diagnostics.isEmpty)
        #expect(Validator.diagnostics(for: definition).isEmpty)
        #expect(state.skipped.isEmpty)
        #expect(OrganizationSize(of: state) == organization.size)
    }

    @Test func itsWorldHasWhatTheDefinitionNames() throws {
        let organization = GeneratedOrganization(tenants: 20)

        let loaded = DefinitionFolder.load(from: MemoryFolder(organization.files))
        let definition = try #require(loaded.definition)
        let state = DesiredState(of: definition, facts: AWSFacts(fromFilesOf: definition))
        let world = organization.world

        #expect(Set(world.accounts.map(\.id)) == Set(state.assignments.map(\.account.text)))
        #expect(Set(world.groups.map(\.name)) == Set(state.groups.map(\.name)))
        #expect(Set(world.issuers.map(\.url)) == Set(state.providers.map(\.issuer.url)))
        #expect(Set(world.groups.flatMap(\.members)).isSubset(of: world.users))
        #expect(definition.aws.organization.managementAccount?.value.text == world.managementAccount)
    }

    @Test func theSameNumberGivesTheSameBytes() {
        let first = GeneratedOrganization(tenants: 30)
        let second = GeneratedOrganization(tenants: 30)

        #expect(first.files == second.files)
        #expect(first.world == second.world)
    }

    @Test func theLargestStaysInsideTheQuotasOfIdentityCenter() {
        let largest = GeneratedOrganization(tenants: 10_000)

        #expect(largest.size.permissionSets <= 3_500)
        #expect(largest.size.accounts == 18_100)
        #expect(largest.size.groups == 50_140)
        #expect(largest.tenantNames.count == Set(largest.tenantNames).count)
    }
}

extension OrganizationSize {
    /// What a mapping made.
    fileprivate init(of state: DesiredState) {
        self.init(
            accounts: Set(state.assignments.map(\.account)).count, providers: state.providers.count,
            roles: state.roles.count, permissionSets: state.permissionSets.count,
            scopedSets: state.permissionSets.filter { $0.inlinePolicy != nil }.count, groups: state.groups.count,
            liveWriteGroups: state.gatedGroups.filter(\.isLive).count, assignments: state.assignments.count)
    }
}
