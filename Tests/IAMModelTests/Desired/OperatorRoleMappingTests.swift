import IAMModel
import Testing

@Suite struct OperatorRoleMappingTests {
    @Test func aRoleWithoutABoundaryIsNeverMade() throws {
        var definition = try Sample.mountainlab()
        definition.aws.operator.boundary = Sample.at("policies/b.json")
        definition.referencedFiles = ["policies/b.json": ReferencedFile(path: "policies/b.json", text: "{")]

        let broken = DesiredState(of: definition, facts: AWSFacts())
        definition.referencedFiles = [:]
        let missing = DesiredState(of: definition, facts: AWSFacts())

        #expect(broken.roles.isEmpty && broken.boundaries.isEmpty && missing.roles.isEmpty)
        #expect(broken.skipped.filter { $0.kind == .operatorRole }.count == 6)
        #expect(Set(missing.skipped.map(\.reason)) == ["no file “policies/b.json”"])
    }

    @Test func managedPoliciesAreNamesOrARNs() throws {
        var definition = try Sample.mountainlab()
        let written = ["job-function/Billing", "arn:${partition}:iam::${account}:policy/deploy"]
        definition.aws.operator.managedPolicies = written.map(Sample.at)

        let state = DesiredState(of: definition, facts: AWSFacts(partition: Partition(region: "cn-north-1")))

        #expect(
            state.roles[0].managedPolicies.map(\.text) == [
                "arn:aws-cn:iam::022222222222:policy/deploy", "arn:aws-cn:iam::aws:policy/job-function/Billing",
            ])
    }

    @Test func aRoleWithAPolicyThatIsNoARNIsSkippedWithItsBoundary() throws {
        var definition = try Sample.mountainlab()
        definition.aws.operator.managedPolicies = [Sample.at("arn:aws:iam::${owner}:policy/deploy")]

        let state = DesiredState(of: definition, facts: AWSFacts())

        #expect(state.roles.isEmpty && state.boundaries.isEmpty)
        #expect(state.skipped.count == 12)
    }

    @Test func anOperatorWithoutIdentityOrAccountIsSkipped() throws {
        var definition = try Sample.mountainlab()
        definition.core?.sectors[0].tiers[0].groups[0].workloadIdentity = nil
        definition.aws.accounts.removeAll { $0.tenant != nil }

        let state = DesiredState(of: definition, facts: AWSFacts())

        let lines = state.skipped.map { "\($0.kind.rawValue) \($0.name) \($0.permissionSet ?? "-"): \($0.reason)" }
        let nowhere = "no account for (ecommerce, live, payments)"
        #expect(
            lines == [
                "OIDC provider https://token.actions.githubusercontent.com -: \(nowhere)",
                "assignment payments-live-admins TenantAdmin-1h: \(nowhere)",
                "assignment payments-live-contributors TenantContributor: \(nowhere)",
                "boundary policy payments-live-operator-boundary -: \(nowhere)",
                "operator role payments-live-operator -: \(nowhere)",
                "operator role platform-sandbox-operator -: no workload identity",
            ])
    }

    @Test func aProviderHasTheAudiencesOfAllItsOperators() throws {
        var definition = try Sample.mountainlab()
        definition.tenants[1].workloadIdentities[0].identity.audience = Sample.at("search")

        let state = DesiredState(of: definition, facts: AWSFacts())

        #expect(state.providers[3].clientIDs == ["search", "sts.amazonaws.com"])
    }

    static let subjects: [(String, OperatorSettings.GitHubSubjects, [String])] = [
        ("repo:o/r:ref:x", .both, ["repo:o/r:ref:x", "repo:o@1/r@2:ref:x"]),
        ("repo:o/r:ref:x", .ids, ["repo:o@1/r@2:ref:x"]),
        ("repo:o@1/r@2:ref:x", .both, ["repo:o@1/r@2:ref:x"]),
        ("repo:o/unknown:ref:x", .both, ["repo:o/unknown:ref:x"]),
        ("repo:other/r:ref:x", .ids, ["repo:other/r:ref:x"]),
        ("repository_owner:o", .both, ["repository_owner:o"]),
    ]

    @Test(arguments: subjects)
    func subjectsOfGitHubStandInTheirExactForms(
        subject: String, forms: OperatorSettings.GitHubSubjects, expected: [String]
    ) throws {
        var definition = try Sample.mountainlab()
        definition.tenants[1].workloadIdentities[0].identity.subject = Sample.at(subject)
        definition.aws.operator.githubSubjects = forms
        definition.aws.operator.githubIDs = [("o", 1), ("o/r", 2)].map {
            OperatorSettings.GitHubID(name: Sample.at($0.0), id: Sample.at($0.1))
        }

        let state = DesiredState(of: definition, facts: AWSFacts())

        let role = try #require(state.roles.first { $0.name == "search-sandbox-operator" })
        #expect(role.trusted.subjects == expected)
    }
}
