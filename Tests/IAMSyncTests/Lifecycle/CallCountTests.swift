import AWSSimulator
import Testing

@testable import IAMSync

/// What a plan with nothing to do may cost: the calls that the specification's “Reading with few calls” lists.
@Suite struct CallCountTests {
    @Test func aPlanWithNothingToDoMakesFewCalls() async throws {
        let run = try await Run.applied()

        _ = try await run.plan()

        var counts: [String: Int] = [:]
        for call in run.aws.calls { counts[call.operation, default: 0] += 1 }
        let (accounts, roles, sets, groups, pairs) = (5, 6, 11, 16, 16)
        let allowed: [String: Int] = [
            "GetCallerIdentity": 1, "DescribeOrganization": 1, "ListAccounts": 1,
            "AssumeRole": accounts, "GetAccountAuthorizationDetails": accounts, "GetRole": roles,
            "GetOpenIDConnectProvider": accounts,
            "ListInstances": 1, "ListPermissionSets": 1, "DescribePermissionSet": sets,
            "ListManagedPoliciesInPermissionSet": sets, "GetInlinePolicyForPermissionSet": sets,
            "ListCustomerManagedPolicyReferencesInPermissionSet": sets,
            "GetPermissionsBoundaryForPermissionSet": sets, "ListTagsForResource": sets,
            // Which accounts have a set, and which have it in an old form: the first tells which pairs to list.
            "ListAccountsForProvisionedPermissionSet": 2 * sets, "ListAccountAssignments": pairs,
            "ListGroups": 1, "ListGroupMemberships": groups, "GetUserId": 10, "ListUsers": 1,
        ]
        for (operation, count) in counts {
            #expect(count <= allowed[operation] ?? 0, "\(operation)")
        }
    }
}
