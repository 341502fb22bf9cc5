import IAMModel
import JSONTree
import Testing

@Suite struct DesiredStateTextTests {
    private func searchAlone() throws -> DesiredState {
        var definition = try Sample.mountainlab()
        definition.core = nil
        definition.tenants.removeFirst()
        definition.aws.accounts = [try Sample.entry("ecommerce", "sandbox", 5)]
        definition.tenants[0].contributors = [Sample.at("jill\u{202E}\n@mountainlab.example")]
        definition.tenants[0].jitOverrides = [try Sample.override("live", .admins, hours: 1)]
        return DesiredState(of: definition, facts: AWSFacts())
    }

    @Test func everyItemHasALineAndNoNameCanBreakOne() throws {
        let expected = #"""
            Account 055555555555 (sandbox)
              provider  https://token.actions.githubusercontent.com for sts.amazonaws.com
              role      search-sandbox-operator: PowerUserAccess, 1h, within search-sandbox-operator-boundary
              trusts      repo:mountainlab/search-service:environment:sandbox
              access    search-readers → TenantReader
              access    search-sandbox-admins → TenantAdmin-search
              access    search-sandbox-contributors → TenantContributor-search

            Identity Center
              set       TenantAdmin-search: ReadOnlyAccess and an inline policy, 2h
              set       TenantContributor-search: ReadOnlyAccess and an inline policy, 4h
              set       TenantReader: ReadOnlyAccess, 8h
              group     search-live-admins, made here
              member      ivan@mountainlab.example
              group     search-live-contributors, made here
              member      jill\u{202e}\u{a}@mountainlab.example
              group     search-readers, made here
              member      ivan@mountainlab.example
              member      jill\u{202e}\u{a}@mountainlab.example
              group     search-sandbox-admins, made here
              member      ivan@mountainlab.example
              group     search-sandbox-contributors, made here
              member      jill\u{202e}\u{a}@mountainlab.example

            Can’t be made
              assignment search-live-admins → TenantAdmin-1h: no account for (ecommerce, live, search)
              assignment search-live-contributors → TenantContributor: no account for (ecommerce, live, search)

            In all: 1 provider, 1 role, 3 permission sets, 5 groups, 6 memberships, 3 assignments; 2 can’t be made.

            """#

        let text = try searchAlone().text

        #expect(text == expected)
    }

    @Test func theJSONHasEveryList() throws {
        let json = try searchAlone().json

        #expect(
            json.object?.keys == [
                "version", "oidc_providers", "boundary_policies", "operator_roles", "permission_sets", "groups",
                "memberships", "withheld_memberships", "assignments", "jit", "skipped",
            ])
        #expect(json["operator_roles"]?.array?.first?["max_session"]?.string == "PT1H")
        #expect(json["permission_sets"]?.array?.last?["tenant"] == .null)
    }
}
