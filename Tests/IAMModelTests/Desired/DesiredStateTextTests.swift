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
            OIDC providers (1)
              055555555555 https://token.actions.githubusercontent.com for sts.amazonaws.com

            Operator roles (1)
              055555555555 search-sandbox-operator (PowerUserAccess, 1h, within search-sandbox-operator-boundary) trusts repo:mountainlab/search-service:environment:sandbox

            Permission sets (3)
              TenantAdmin-search: ReadOnlyAccess and an inline policy, 2h
              TenantContributor-search: ReadOnlyAccess and an inline policy, 4h
              TenantReader: ReadOnlyAccess, 8h

            Groups (5)
              search-live-admins, made here
              search-live-contributors, made here
              search-readers, made here
              search-sandbox-admins, made here
              search-sandbox-contributors, made here

            Memberships (6)
              search-live-admins: ivan@mountainlab.example
              search-live-contributors: jill\u{202E}\u{A}@mountainlab.example
              search-readers: ivan@mountainlab.example
              search-readers: jill\u{202E}\u{A}@mountainlab.example
              search-sandbox-admins: ivan@mountainlab.example
              search-sandbox-contributors: jill\u{202E}\u{A}@mountainlab.example

            Kept without members (0)
              none

            Assignments (3)
              055555555555 search-readers: TenantReader
              055555555555 search-sandbox-admins: TenantAdmin-search
              055555555555 search-sandbox-contributors: TenantContributor-search

            Skipped (2)
              assignment search-live-admins to TenantAdmin-1h: no account for (ecommerce, live, search)
              assignment search-live-contributors to TenantContributor: no account for (ecommerce, live, search)

            """#

        let text = try searchAlone().text

        #expect(text == expected)
    }

    @Test func theJSONHasEveryList() throws {
        let json = try searchAlone().json

        #expect(
            json.object?.keys == [
                "oidc_providers", "boundary_policies", "operator_roles", "permission_sets", "groups", "memberships",
                "withheld_memberships", "assignments", "jit", "skipped",
            ])
        #expect(json["operator_roles"]?.array?.first?["max_session"]?.string == "PT1H")
        #expect(json["permission_sets"]?.array?.last?["tenant"] == .null)
    }
}
