import IAMModel
import Testing

@Suite struct ScopeSelectionTests {
    @Test func aTenantsRunPlansItsOwnAndWhatThatUses() throws {
        let state = DesiredState(of: try Sample.mountainlab(), facts: AWSFacts())
        let selection = ScopeSelection([.tenant(try Slug("search"))])

        let selected = state.selecting(selection)

        #expect(selected.roles.map(\.name) == ["search-sandbox-operator"])
        #expect(selected.providers.map(\.account.text) == ["055555555555"])
        #expect(
            selected.groups.map(\.name) == ["search-readers", "search-sandbox-admins", "search-sandbox-contributors"])
        #expect(
            selected.permissionSets.map(\.name.text) == [
                "TenantAdmin-search", "TenantContributor-search", "TenantReader",
            ])
        #expect(selected.permissionSets.map(selection.changes) == [true, true, false])
    }

    @Test func sharedSetsAreChangedByARunWithCore() throws {
        let state = DesiredState(of: try Sample.mountainlab(), facts: AWSFacts())
        let selection = ScopeSelection([.core])

        let selected = state.selecting(selection)

        #expect(selected.permissionSets.contains { $0.name.text == "TenantReader" && selection.changes($0) })
        #expect(selected.permissionSets.allSatisfy { $0.tenant == nil })
        #expect(selected.roles.map(\.coordinate.scope).allSatisfy { $0 == .core })
    }
}
