import IAMModel
import Testing

@Suite struct DesiredStateTests {
    @Test func mountainlabGetsAProviderInEachAccount() throws {
        let state = DesiredState(of: try Sample.mountainlab(), facts: AWSFacts())

        let github = "token.actions.githubusercontent.com"
        #expect(
            state.providers.map(\.arn.text) == [
                "arn:aws:iam::022222222222:oidc-provider/\(github)",
                "arn:aws:iam::033333333333:oidc-provider/\(github)",
                "arn:aws:iam::044444444444:oidc-provider/gitlab.com",
                "arn:aws:iam::055555555555:oidc-provider/\(github)",
                "arn:aws:iam::066666666666:oidc-provider/\(github)",
            ])
        #expect(state.providers[3].clientIDs == ["sts.amazonaws.com"])
        #expect(state.providers[3].scopes.map(\.description).sorted() == ["payments", "search"])
    }

    @Test func mountainlabGetsSixRolesWithTheirBoundaries() throws {
        let state = DesiredState(of: try Sample.mountainlab(), facts: AWSFacts())

        #expect(
            state.roles.map(\.arn.text) == [
                "arn:aws:iam::022222222222:role/platform-sandbox-operator",
                "arn:aws:iam::033333333333:role/platform-live-operator",
                "arn:aws:iam::044444444444:role/security-live-operator",
                "arn:aws:iam::055555555555:role/payments-sandbox-operator",
                "arn:aws:iam::055555555555:role/search-sandbox-operator",
                "arn:aws:iam::066666666666:role/payments-live-operator",
            ])
        #expect(state.roles.map(\.boundary) == state.boundaries.map(\.arn))
        #expect(state.skipped.isEmpty)
        let tags = state.roles[3].tags.map { "\($0.key)=\($0.value)" }
        #expect(
            tags == [
                "cost-center=platform", "managed-by=iamsync", "sector=ecommerce", "tenant=payments", "tier=sandbox",
            ])
        #expect(state.providers[3].tags.map(\.key) == ["cost-center", "managed-by"])
    }

    @Test func mountainlabGetsTheSetsInUse() throws {
        let state = DesiredState(of: try Sample.mountainlab(), facts: AWSFacts())

        let sets = state.permissionSets.map { set in
            let policies = set.managedPolicies.map(\.name).joined(separator: ",")
            return "\(set.name) \(policies)\(set.inlinePolicy == nil ? "" : " + inline") \(set.session)"
        }
        #expect(
            sets == [
                "PlatformAdmin AdministratorAccess 2h",
                "PlatformAdmin-1h AdministratorAccess 1h",
                "PlatformContributor PowerUserAccess 4h",
                "PlatformReader ReadOnlyAccess 8h",
                "TenantAdmin-1h AdministratorAccess 1h",
                "TenantAdmin-payments ReadOnlyAccess + inline 2h",
                "TenantAdmin-search ReadOnlyAccess + inline 2h",
                "TenantContributor PowerUserAccess 4h",
                "TenantContributor-payments ReadOnlyAccess + inline 4h",
                "TenantContributor-search ReadOnlyAccess + inline 4h",
                "TenantReader ReadOnlyAccess 8h",
            ])
        let scoped = try #require(state.permissionSets.first { $0.name.text == "TenantAdmin-payments" })
        #expect(scoped.inlinePolicy == TenantScope(prefixes: ["payments-sandbox"], partition: .aws).adminPolicy)
    }

    @Test func mountainlabGetsEveryAssignmentOfTheTable() throws {
        let state = DesiredState(of: try Sample.mountainlab(), facts: AWSFacts())

        let lines = state.assignments.map { "\($0.account) \($0.group) \($0.permissionSet)" }
        let expected = """
            022222222222 platform-live-readers PlatformReader
            022222222222 platform-sandbox-admins PlatformAdmin
            022222222222 platform-sandbox-contributors PlatformContributor
            022222222222 platform-sandbox-readers PlatformReader
            033333333333 platform-live-admins PlatformAdmin
            033333333333 platform-live-contributors PlatformContributor
            033333333333 platform-live-readers PlatformReader
            033333333333 platform-sandbox-readers PlatformReader
            033333333333 security-live-readers PlatformReader
            044444444444 security-live-admins PlatformAdmin-1h
            044444444444 security-live-readers PlatformReader
            055555555555 payments-readers TenantReader
            055555555555 payments-sandbox-admins TenantAdmin-payments
            055555555555 payments-sandbox-contributors TenantContributor-payments
            055555555555 search-readers TenantReader
            055555555555 search-sandbox-admins TenantAdmin-search
            055555555555 search-sandbox-contributors TenantContributor-search
            066666666666 payments-live-admins TenantAdmin-1h
            066666666666 payments-live-contributors TenantContributor
            066666666666 payments-readers TenantReader
            """
        #expect(lines.joined(separator: "\n") == expected)
    }

    @Test func theOrderOfTheInputMakesNoDifference() throws {
        let definition = try Sample.mountainlab()
        var permuted = definition
        permuted.tenants.reverse()
        permuted.aws.accounts.reverse()
        permuted.core?.sectors.reverse()
        for index in permuted.tenants.indices { permuted.tenants[index].contributors.reverse() }

        let first = DesiredState(of: definition, facts: AWSFacts())
        let second = DesiredState(of: permuted, facts: AWSFacts())

        #expect(first.json == second.json)
    }

    @Test func whatIsMadeFitsTogether() throws {
        let management = try Sample.account(5)
        let state = DesiredState(of: try Sample.mountainlab(), facts: AWSFacts(managementAccount: management))

        let sets = Set(state.permissionSets.map(\.name))
        let boundaries = Set(state.boundaries.map(\.arn))
        let providers = Set(state.providers.map(\.arn))
        #expect(state.assignments.allSatisfy { sets.contains($0.permissionSet) })
        #expect(Set(state.assignments.map(\.permissionSet)) == sets)
        #expect(state.roles.allSatisfy { boundaries.contains($0.boundary) && providers.contains($0.trusted.provider) })
        #expect(state.roles.allSatisfy { $0.boundary.account == $0.account.text })
        let accounts = state.providers.map(\.account) + state.boundaries.map(\.account) + state.roles.map(\.account)
        #expect(!accounts.contains(management))
        #expect(state.assignments.contains { $0.account == management })
        #expect(state.skipped.allSatisfy { $0.reason == "management account" && $0.account == management })
        #expect(state.skipped.filter { $0.kind == .operatorRole }.count == 2)
    }
}
