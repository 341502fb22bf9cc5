import AWSClient
import IAMModel
import Testing

@testable import IAMSync

/// What IAM's policy simulator may say, and what is made of it.
@Suite struct PermissionProverTests {
    private static let role = "arn:aws:iam::066666666666:role/payments-live-operator"
    private static let policy = "arn:aws:iam::066666666666:policy/payments-live-operator-boundary"

    @Test func aResourceThatAnActionIsNotAboutDoesNotCount() async throws {
        let proof = try await prove(result(resources: [(Self.role, "allowed", ""), (Self.policy, "implicitDeny", "")]))

        #expect(proof.allowed == [IAMAction("iam", "CreateRole")])
        #expect(proof.missing.isEmpty)
    }

    @Test func whatIsDeniedOnItsResourceIsMissing() async throws {
        let proof = try await prove(result(resources: [(Self.role, "explicitDeny", ""), (Self.policy, "allowed", "")]))

        #expect(proof.missing == [IAMAction("iam", "CreateRole"): .policies])
    }

    @Test func aServiceControlPolicyIsNamed() async throws {
        let detail = "<OrganizationsDecisionDetail><AllowedByOrganizations>false</AllowedByOrganizations>"
        let proof = try await prove(
            result(detail + "</OrganizationsDecisionDetail>", resources: [(Self.role, "implicitDeny", "")]))

        let checks = proof.checks(.callerPermissions, in: nil, of: "the caller", for: "apply")
        #expect(
            checks.map(\.finding) == ["a service control policy of the organization forbids the caller iam:CreateRole"])
    }

    @Test func aBoundaryIsNamed() async throws {
        let detail = "<PermissionsBoundaryDecisionDetail><AllowedByPermissionsBoundary>false"
        let proof = try await prove(
            result(
                detail + "</AllowedByPermissionsBoundary></PermissionsBoundaryDecisionDetail>",
                resources: [(Self.role, "implicitDeny", "")]))

        #expect(proof.missing == [IAMAction("iam", "CreateRole"): .boundary])
    }

    /// The real call has a value for the key: nobody knows how it comes out.
    @Test func aConditionMakesItUnproved() async throws {
        let proof = try await prove(result(resources: [(Self.role, "implicitDeny", "aws:SourceIp")]))

        let checks = proof.checks(.callerPermissions, in: nil, of: "the caller", for: "apply")
        #expect(checks.map(\.status) == [.unproved])
        #expect(checks[0].finding == "the caller may or may not do iam:CreateRole: aws:SourceIp decides")
    }

    @Test func whatIsNotAnsweredIsUnproved() async throws {
        let proof = try await prove("")

        #expect(proof.unproved == [IAMAction("iam", "CreateRole")])
    }

    /// Source: Service Authorization Reference, the resource types of these actions.
    @Test(arguments: [
        ("iam:CreateRole", ["role"]), ("iam:AttachRolePolicy", ["role"]), ("iam:CreatePolicyVersion", ["policy"]),
        ("iam:ListEntitiesForPolicy", ["policy"]), ("iam:TagOpenIDConnectProvider", ["oidc-provider"]),
        ("iam:ListAccessKeys", ["user"]), ("sso:ListPermissionSets", ["instance"]),
        ("sso:ListAccountAssignmentsForPrincipal", ["instance"]),
        ("sso:ListPermissionSetsProvisionedToAccount", ["instance", "account"]),
        ("sso:DescribePermissionSetProvisioningStatus", ["instance"]),
        ("sso:ListAccountAssignmentCreationStatus", ["instance"]),
        ("sso:CreatePermissionSet", ["instance", "permissionSet"]), ("sso:TagResource", ["instance", "permissionSet"]),
        ("sso:ListAccountsForProvisionedPermissionSet", ["instance", "permissionSet"]),
        ("sso:ProvisionPermissionSet", ["instance", "permissionSet", "account"]),
        ("sso:ListAccountAssignments", ["instance", "permissionSet", "account"]),
        ("identitystore:CreateGroup", ["identitystore"]), ("identitystore:GetUserId", ["identitystore", "user"]),
        ("identitystore:ListGroups", ["identitystore", "group"]),
        ("identitystore:ListGroupMemberships", ["identitystore", "group", "membership"]),
        ("identitystore:CreateGroupMembership", ["identitystore", "group", "user"]),
    ])
    func anActionIsAboutTheseResources(_ action: String, kinds: [String]) {
        let parts = action.split(separator: ":").map(String.init)
        let all = PermissionPlaces().operators + PermissionPlaces().identityCenter + PermissionPlaces().people

        let found = all.filter(IAMAction(parts[0], parts[1]).concerns)
            .filter { parts[0] == $0.split(separator: ":")[2] }
            .map { String(($0.split(separator: ":").last ?? "").prefix { $0 != "/" }) }

        #expect(Set(found) == Set(kinds))
    }

    private func prove(_ results: String) async throws -> PermissionProof {
        let client = AWSClient(
            credentials: StaticCredentials(Credentials(accessKeyID: "AKIAEXAMPLE", secretAccessKey: "secret")),
            region: "eu-west-1", transport: OneAnswer(results: results), clock: SteppingClock(), random: { 0.5 })
        let statement = PermissionStatement("Test", [IAMAction("iam", "CreateRole")], on: [Self.role, Self.policy])
        return try await PermissionProver(client: client, principal: Self.role, statements: [statement]) { [] }.prove()
    }

    private func result(_ detail: String = "", resources: [(arn: String, decision: String, key: String)]) -> String {
        let specific = resources.map { arn, decision, key in
            "<member><EvalResourceName>\(arn)</EvalResourceName><EvalResourceDecision>\(decision)"
                + "</EvalResourceDecision><MissingContextValues>\(key.isEmpty ? "" : "<member>\(key)</member>")"
                + "</MissingContextValues></member>"
        }
        return
            "<member><EvalActionName>iam:CreateRole</EvalActionName><EvalDecision>implicitDeny</EvalDecision>\(detail)"
            + "<ResourceSpecificResults>\(specific.joined())</ResourceSpecificResults></member>"
    }
}

/// AWS with one thing to say.
private struct OneAnswer: HTTPTransport {
    let results: String

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        let text =
            "<SimulatePrincipalPolicyResponse><SimulatePrincipalPolicyResult><IsTruncated>false</IsTruncated>"
            + "<EvaluationResults>\(results)</EvaluationResults></SimulatePrincipalPolicyResult>"
            + "</SimulatePrincipalPolicyResponse>"
        return HTTPResponse(status: 200, headers: [], body: Array(text.utf8))
    }
}
