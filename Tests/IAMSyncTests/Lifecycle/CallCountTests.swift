import AWSSimulator
import IAMModel
import Testing

@testable import IAMSync

/// What a plan with nothing to do may cost: the calls that the specification's “Reading with few calls” lists.
@Suite struct CallCountTests {
    @Test func aPlanWithNothingToDoMakesFewCalls() async throws {
        let run = try await Run.applied()

        _ = try await run.plan()

        let (accounts, roles, sets, groups, pairs) = (5, 6, 11, 16, 16)
        let expected: [String: Int] = [
            "GetCallerIdentity": 1, "DescribeOrganization": 1, "ListAccounts": 1,
            "AssumeRole": accounts, "GetAccountAuthorizationDetails": accounts, "GetRole": roles,
            "GetOpenIDConnectProvider": accounts,
            "ListInstances": 1, "ListPermissionSets": 1, "DescribePermissionSet": sets,
            "ListManagedPoliciesInPermissionSet": sets, "GetInlinePolicyForPermissionSet": sets,
            "ListCustomerManagedPolicyReferencesInPermissionSet": sets,
            "GetPermissionsBoundaryForPermissionSet": sets, "ListTagsForResource": sets,
            // Which accounts have a set; which pairs to list follows from that, and where forms may be old.
            "ListAccountsForProvisionedPermissionSet": sets, "ListPermissionSetsProvisionedToAccount": accounts,
            "ListAccountAssignments": pairs,
            "ListGroups": 1, "ListGroupMemberships": groups, "ListUsers": 1,
        ]
        #expect(run.aws.callCounts == expected)
    }

    /// A set would be looked for among all sets, which takes a call for each: AWS itself refuses a name that is taken.
    @Test func whatWasNotThereIsMadeWithoutLookingAgain() async throws {
        let run = Run(try Mountainlab.definition())
        let observed = try await run.sync.observe()
        run.aws.clock.advance(by: Applier.freshness * 2)
        run.aws.forgetCalls()

        let outcomes = await run.sync.apply(run.sync.plan(from: observed), observed: observed)

        #expect(!outcomes.hasFailures)
        for lookup in ["DescribePermissionSet", "GetRole", "GetPolicy", "GetGroupId", "ListAccountAssignments"] {
            #expect(run.aws.callCounts[lookup] == nil, "\(lookup)")
        }
    }

    /// Reading everything once is 4 calls an account, 6 a set, 1 a group, 1 a pair of account and set; an account with
    /// several operators or issuers has a call for each of them. What comes besides, for each set which accounts have it,
    /// and for sets or accounts, whichever are fewer, where old forms are, is a call a set at most in the specification.
    @Test(arguments: [0, 8])
    func aPlanWithNothingToDoIsCloseToReadingEverythingOnce(tenants: Int) async throws {
        let run = try await Bank(tenants: tenants).applied()

        let observed = try await run.sync.observe()

        let desired = observed.desired
        let accounts = Set(desired.roles.map(\.account)).count
        let pairs = Set(desired.assignments.map { [$0.account.text, $0.permissionSet.text] }).count
        let fixed = 7
        let once =
            fixed + 2 * accounts + desired.roles.count + desired.providers.count + 6 * desired.permissionSets.count
            + desired.groups.count + pairs
        let specified = once + desired.permissionSets.count
        #expect(run.sync.plan(from: observed).writes == 0)
        #expect(run.aws.calls.count >= once)
        #expect(Double(run.aws.calls.count) <= 1.05 * Double(specified))
    }

    @Test func aPlanOfOnePartCostsTheSameHoweverManyOthersThereAre() async throws {
        for groups in ["native", "scim"] {
            var counts: [[String: Int]] = []
            for tenants in [2, 12] {
                let selection = ScopeSelection([.tenant(try Slug("payments"))])
                let run = try await Bank(tenants: tenants, groups: groups).applied(
                    options: RunOptions(selection: selection))
                run.aws.limitPages(to: 40)

                let plan = try await run.plan()

                #expect(plan.writes == 0)
                #expect(run.aws.repeatedCalls.isEmpty)
                counts.append(run.aws.callCounts)
            }
            #expect(counts[0] == counts[1], "\(groups)")
            #expect(counts[0]["ListPermissionSets"] == nil)
        }
    }

    @Test(arguments: [
        RunOptions(), RunOptions(audits: true), RunOptions(parallel: 1),
        RunOptions(selection: ScopeSelection([.core])),
    ])
    func nothingIsAskedTwice(options: RunOptions) async throws {
        for definition in [
            try Mountainlab.definition(), try Mountainlab.definition(replacing: ["groups: native": "groups: scim"]),
        ] {
            let run = Run(definition, options: options)

            _ = try await run.plan()
            #expect(run.aws.repeatedCalls.isEmpty)
            try await Run(definition, on: run.aws).apply()
            run.aws.forgetCalls()
            _ = try await run.plan()

            #expect(run.aws.repeatedCalls.isEmpty)
        }
    }

    @Test func applyBorrowsNoRoleAgain() async throws {
        let run = Run(try Mountainlab.definition())

        try await run.apply()

        #expect(run.aws.callCounts["AssumeRole"] == 5)
    }
}
