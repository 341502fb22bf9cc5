import AWSSimulator
import IAMModel
import Testing

@testable import IAMSync

/// Something that the definition no longer asks for: what a run that prunes removes of it, and by which calls.
struct Farewell: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var replacing: [String: String] = [:]
    var without: Set<String> = []
    let removes: [String]
    var inIAM: [String] = []
    var inIdentityCenter: [String] = []

    static let all: [Farewell] = [
        Farewell(
            testDescription: "a tenant", without: ["tenants/search.yaml"],
            removes: [
                "assignment search-readers → TenantReader in 055555555555",
                "assignment search-sandbox-admins → TenantAdmin-search in 055555555555",
                "assignment search-sandbox-contributors → TenantContributor-search in 055555555555",
                "group search-readers", "group search-sandbox-admins", "group search-sandbox-contributors",
                "permission set TenantAdmin-search", "permission set TenantContributor-search",
                "operator role search-sandbox-operator in 055555555555",
                "boundary policy search-sandbox-operator-boundary in 055555555555",
            ],
            inIAM: ["DetachRolePolicy", "DeleteRole", "DeletePolicy"],
            inIdentityCenter: Array(repeating: "DeleteAccountAssignment", count: 3)
                + Array(repeating: "DeleteGroup", count: 3) + Array(repeating: "DeletePermissionSet", count: 2)),
        Farewell(
            testDescription: "an issuer",
            replacing: [
                "issuer: https://gitlab.com": "issuer: \(Mountainlab.github)",
                "project_path:mountainlab/security:ref_type:branch:ref:main":
                    "repo:mountainlab/security:environment:live",
                "audience: https://gitlab.com": "audience: sts.amazonaws.com",
            ],
            removes: ["OIDC provider https://gitlab.com in 044444444444"],
            inIAM: ["DeleteOpenIDConnectProvider"]),
        Farewell(
            testDescription: "an audience",
            replacing: ["audience: https://gitlab.com": "audience: https://gitlab.mountainlab.example"],
            removes: ["audience https://gitlab.com of https://gitlab.com in 044444444444"],
            inIAM: ["RemoveClientIDFromOpenIDConnectProvider"]),
        Farewell(
            testDescription: "a right to read elsewhere",
            replacing: ["  - group: security-live-readers\n": "  - group: platform-live-readers\n"],
            removes: ["assignment security-live-readers → PlatformReader in 033333333333"],
            inIdentityCenter: ["DeleteAccountAssignment"]),
        Farewell(
            testDescription: "a member",
            replacing: [
                "contributors: [finn@mountainlab.example, gus@mountainlab.example]":
                    "contributors: [finn@mountainlab.example]"
            ],
            removes: [
                "membership gus@mountainlab.example in payments-live-contributors",
                "membership gus@mountainlab.example in payments-readers",
                "membership gus@mountainlab.example in payments-sandbox-contributors",
            ],
            inIdentityCenter: Array(repeating: "DeleteGroupMembership", count: 3)),
        Farewell(
            testDescription: "a window",
            replacing: [
                "    max_duration_hours: 1\n    justification_required: true\n    compliance: pci-dss\n":
                    "    max_duration_hours: 2\n"
            ],
            removes: ["permission set TenantAdmin-1h"],
            inIdentityCenter: ["DeleteAccountAssignment", "DeletePermissionSet"]),
    ]
}

@Suite struct PruneTests {
    @Test(arguments: Farewell.all) func whatIsNoLongerAskedForIsRemoved(_ farewell: Farewell) async throws {
        let run = try await Run.applied(then: farewell.replacing, without: farewell.without)

        let plan = try await run.plan()
        let outcomes = try await run.apply()
        let (inIAM, inIdentityCenter) = (run.deletionsInIAM, run.deletionsInIdentityCenter)
        let second = try await run.plan()

        #expect(plan.removals.going == farewell.removes)
        #expect(Set(outcomes.removals.statuses) == [.removed])
        #expect(inIAM == farewell.inIAM)
        #expect(inIdentityCenter == farewell.inIdentityCenter)
        #expect(second.reasons == [])
        #expect(second.removals.entries.isEmpty)
    }

    @Test(arguments: Farewell.all) func withoutPruneItStays(_ farewell: Farewell) async throws {
        let options = RunOptions(maxDeletions: 100)
        let run = try await Run.applied(then: farewell.replacing, without: farewell.without, options: options)

        let outcomes = try await run.apply()

        let extras = ["membership", "audience", "OIDC provider"]
        let named = farewell.removes.filter { name in !extras.contains { name.hasPrefix($0) } }
        #expect(outcomes.removals.entries.map(\.key.description) == named)
        #expect(Set(outcomes.removals.statuses).isSubset(of: [.orphaned]))
        #expect(run.deletionsInIAM.isEmpty)
        #expect(run.deletionsInIdentityCenter.allSatisfy { $0 == "DeleteAccountAssignment" })
    }

    /// The tenant is still asked for, and has no account any more: what it had in the account is not kept, but its set is.
    @Test func anAccountThatGoesToAnotherTenantIsCleanedUp() async throws {
        let run = try await Run.applied(then: ["tier: live, tenant: payments": "tier: live, tenant: search"])

        let removals = try await run.plan().removals
        let outcomes = try await run.apply()

        #expect(
            removals.going == [
                "assignment payments-live-admins → TenantAdmin-1h in 066666666666",
                "assignment payments-live-contributors → TenantContributor in 066666666666",
                "assignment payments-readers → TenantReader in 066666666666",
                "operator role payments-live-operator in 066666666666",
                "boundary policy payments-live-operator-boundary in 066666666666",
                "OIDC provider \(Mountainlab.github) in 066666666666",
            ])
        #expect(
            removals.staying == [
                "permission set TenantAdmin-1h":
                    "payments-live-admins should have it, and can't get it: no account for (ecommerce, live, payments)"
            ])
        #expect(!outcomes.hasFailures)
        #expect(
            run.deletionsInIAM == ["DetachRolePolicy", "DeleteRole", "DeletePolicy", "DeleteOpenIDConnectProvider"])
    }

    /// What a run that prunes reads besides, where there is nothing to remove: one list of providers an account, and who has
    /// which set where, set by set.
    @Test func pruningCostsFewCallsWhereNothingIsLeftOver() async throws {
        let counts = { (options: RunOptions) async throws -> [String: Int] in
            let run = try await Run.applied(options: options)
            run.aws.forgetCalls()
            _ = try await run.plan()
            return run.aws.calls.reduce(into: [:]) { $0[$1.operation, default: 0] += 1 }
        }

        let plain = try await counts(RunOptions())
        let pruning = try await counts(.pruning())

        #expect(pruning["ListOpenIDConnectProviders"] == 5)
        let byPlace = [
            "ListAccountAssignments", "ListAccountsForProvisionedPermissionSet",
            "ListPermissionSetsProvisionedToAccount",
        ]
        let others = pruning.filter { !byPlace.contains($0.key) && $0.key != "ListOpenIDConnectProviders" }
        for (operation, count) in others { #expect(count <= plain[operation] ?? 0, "\(operation)") }
    }
}
