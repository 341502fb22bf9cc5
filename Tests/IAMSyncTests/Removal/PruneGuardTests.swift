import AWSSimulator
import IAMModel
import Testing

@testable import IAMSync

/// Something that a run that prunes must not remove, and why.
struct Hold: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var replacing: [String: String] = [:]
    var without: Set<String> = []
    var selection = ScopeSelection.everything
    /// What somebody does before the run.
    var cause: @Sendable (Console) -> Void = { _ in }
    /// The faults of the run.
    var faults: [Fault] = []
    /// What stays, with its reason.
    let stays: [String: String]

    private static let search: Set<String> = ["tenants/search.yaml"]
    private static let home = "055555555555"
    private static let role = "search-sandbox-operator"
    private static let otherIssuer = [
        "issuer: https://gitlab.com": "issuer: \(Mountainlab.github)",
        "project_path:mountainlab/security:ref_type:branch:ref:main": "repo:mountainlab/security:environment:live",
        "audience: https://gitlab.com": "audience: sts.amazonaws.com",
    ]

    private static func trust(_ principal: String, _ condition: String = "{}") -> String {
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRoleWithWebIdentity",
        "Principal":\(principal),"Condition":\(condition)}]}
        """
    }

    private static let gitlab = #"{"Federated":"arn:aws:iam::044444444444:oidc-provider/gitlab.com"}"#

    static let all: [Hold] = inAccounts + inIdentityCenter

    private static let inAccounts: [Hold] = [
        Hold(
            testDescription: "a provider that a role of others trusts", replacing: otherIssuer,
            cause: { $0.createRole("other", in: "044444444444", trust: trust(gitlab)) },
            stays: ["OIDC provider https://gitlab.com in 044444444444": "role other trusts it"]),
        Hold(
            testDescription: "an audience that a role of others needs",
            replacing: ["audience: https://gitlab.com": "audience: https://gitlab.mountainlab.example"],
            cause: {
                $0.createRole(
                    "other", in: "044444444444",
                    trust: trust(gitlab, #"{"StringEquals":{"gitlab.com:aud":"https://gitlab.com"}}"#))
            },
            stays: ["audience https://gitlab.com of https://gitlab.com in 044444444444": "role other needs it"]),
        Hold(
            testDescription: "a boundary that a role of others carries", without: search,
            cause: {
                $0.createRole("other", in: home, trust: trust(#"{"Service":"ec2.amazonaws.com"}"#))
                $0.setBoundary(
                    ofRole: "other", in: home, to: "arn:aws:iam::\(home):policy/\(role)-boundary")
            },
            stays: ["boundary policy \(role)-boundary in \(home)": "role other carries it"]),
        Hold(
            testDescription: "a role that another lets in", without: search,
            cause: {
                $0.createRole("other", in: home, trust: trust(#"{"AWS":"arn:aws:iam::\#(home):role/\#(role)"}"#))
            },
            stays: [
                "operator role \(role) in \(home)": "role other trusts it",
                "boundary policy \(role)-boundary in \(home)": "role \(role) carries it",
            ]),
        Hold(
            testDescription: "another part of the definition", without: search,
            selection: ScopeSelection([.core]),
            stays: [
                "operator role \(role) in \(home)": "it belongs to search, which this run leaves out",
                "boundary policy \(role)-boundary in \(home)": "it belongs to search, which this run leaves out",
                "permission set TenantAdmin-search": "it belongs to search, which this run leaves out",
                "group search-readers": "it is removed by a run without --scope only",
            ]),
        Hold(
            testDescription: "core's items without core-iam.yaml", without: ["core-iam.yaml"],
            stays: [
                "operator role platform-live-operator in 033333333333": "the folder has no core-iam.yaml",
                "boundary policy platform-live-operator-boundary in 033333333333": "the folder has no core-iam.yaml",
                "OIDC provider https://gitlab.com in 044444444444": "the folder has no core-iam.yaml",
                "group platform-live-admins": "the folder has no core-iam.yaml",
                "permission set PlatformReader": "the folder has no core-iam.yaml",
            ]),
        Hold(
            testDescription: "a policy whose tags can't be read", without: search,
            faults: [.denied("ListPolicyTags", account: home)], stays: [:]),
        Hold(
            testDescription: "a provider that can't be looked for", replacing: otherIssuer,
            faults: [.denied("ListOpenIDConnectProviders", account: "044444444444")], stays: [:]),
    ]

    private static let inIdentityCenter: [Hold] = [
        Hold(
            testDescription: "a set that a person has", without: search,
            cause: { $0.assign(user: "jill@mountainlab.example", set: "TenantAdmin-search", in: home) },
            stays: ["permission set TenantAdmin-search": "user"]),
        Hold(
            testDescription: "a set in an account that is not of our list", without: search,
            cause: { $0.assign(group: "search-sandbox-admins", set: "TenantAdmin-search", in: "111111111111") },
            stays: [
                "permission set TenantAdmin-search": "account 111111111111 has it, which is not of our list",
                "group search-sandbox-admins": "it has an assignment in 111111111111",
            ]),
        Hold(
            testDescription: "a member who was let in for a time",
            replacing: ["  groups: native": "  groups: native\n  jit_groups: empty"],
            stays: [
                "membership ivan@mountainlab.example in search-sandbox-admins":
                    "members of search-sandbox-admins come and go by the approval tool"
            ]),
        Hold(
            testDescription: "a group whose assignments can't be read", without: search,
            faults: [.denied("ListAccountAssignmentsForPrincipal")],
            stays: ["group search-readers": "ListAccountAssignmentsForPrincipal"]),
        Hold(
            testDescription: "groups that can't be listed", without: search, faults: [.denied("ListGroups")],
            stays: [:]),
    ]
}

@Suite struct PruneGuardTests {
    @Test(arguments: Hold.all) func whatAGuardIsAgainstStays(_ hold: Hold) async throws {
        let run = try await Run.applied(
            then: hold.replacing, without: hold.without, options: .pruning(100, hold.selection))
        hold.cause(run.aws.console)
        for fault in hold.faults { run.aws.inject(fault) }

        let removals = try await run.plan().removals
        try await run.apply()

        for (key, reason) in hold.stays {
            #expect(removals.staying[key]?.hasPrefix(reason) == true, "\(key): \(removals.staying)")
        }
        run.aws.removeFaults()
        let after = try await Run(try Mountainlab.definition(), on: run.aws).plan()
        let missing = after.reasons.joined(separator: "\n")
        for key in hold.stays.keys where !key.hasPrefix("audience") && !key.hasPrefix("OIDC") {
            #expect(!missing.contains(key.split(separator: " in 0")[0]), "\(key) is gone")
        }
    }

    @Test func whatCouldNotBeReadIsNamed() async throws {
        let run = try await Run.applied(without: ["tenants/search.yaml"])
        run.aws.inject(.denied("ListPolicyTags", account: "055555555555"))
        run.aws.inject(.denied("ListOpenIDConnectProviders", account: "044444444444"))

        let plan = try await run.plan()

        #expect(
            plan.removals.unread.map { "\($0.what) in \($0.account?.text ?? "none")" } == [
                "OIDC providers in 044444444444",
                "boundary policy arn:aws:iam::055555555555:policy/search-sandbox-operator-boundary in 055555555555",
            ])
        #expect(Outcomes(planned: plan).hasFailures)
        #expect(!plan.removals.going.contains { $0.hasPrefix("boundary policy") })
    }

    @Test func moreThanTheLimitRemovesNothingAndSaysHowMany() async throws {
        let run = try await Run.applied(without: ["tenants/search.yaml"], options: .pruning(9))

        let (plan, report) = try await run.dryRun()
        let outcomes = try await run.apply()

        #expect(plan.removals.excess == 10)
        #expect(Set(outcomes.removals.statuses) == [.skipped("10 removals are more than --max-deletions 9 allows")])
        #expect(run.aws.writes.isEmpty)
        let text = PlanText(plan, report: report).text
        #expect(text.contains("Too much to remove: 10 items. None is removed; --max-deletions 10 allows it.\n"))
        #expect(text.contains(" 0 to remove, "))
    }

    @Test func manyGroupsGoneAtOnceStopTheRun() async throws {
        let run = try await Run.applied(without: ["tenants/search.yaml"])
        for group in ["platform-live-admins", "platform-live-readers", "payments-live-admins", "payments-readers"] {
            run.aws.console.deleteGroup(group)
        }

        let plan = try await run.plan()
        let outcomes = try await run.apply()
        let allowing = try await Run(
            run.sync.definition, on: run.aws, options: .pruning(allowsVanished: true)
        ).plan()

        #expect(plan.stop?.hasPrefix("4 of the 16 groups that have assignments are no longer in the") == true)
        #expect(plan.writes == 0)
        #expect(outcomes.statuses.count { $0.isChange } == 0)
        #expect(run.aws.writes.isEmpty)
        #expect(allowing.stop == nil)
        #expect(allowing.removals.count > 10)
    }

    /// A group that was deleted and made again has another id: what the old id had is taken away, the new one gets it.
    @Test func whatAGroupHadThatIsGoneIsRemovedOnceItIsMadeAgain() async throws {
        let run = try await Run.applied(options: .pruning())
        run.aws.console.deleteGroup("platform-live-admins")

        let plan = try await run.plan()
        let outcomes = try await run.apply()
        let second = try await run.plan()

        #expect(plan.stop == nil)
        #expect(plan.removals.entries.count == 1)
        #expect(outcomes.groups.count { $0.status == .created } == 1)
        #expect(Set(outcomes.removals.statuses) == [.removed])
        #expect(second.reasons == [])
        #expect(second.removals.entries.isEmpty)
    }

    @Test func whatOthersMadeIsNeverNamed() async throws {
        let run = try await Run.applied(options: .pruning())
        let trust = #"{"Version":"2012-10-17","Statement":[]}"#
        run.aws.console.createRole("search-live-operator", in: "055555555555", trust: trust)
        run.aws.console.createGroup("search-live-admins", description: "ours, honestly")
        run.aws.console.createGroup("auditors")
        run.aws.console.assign(group: "auditors", set: "PlatformReader", in: "033333333333")
        run.aws.console.assign(user: "jill@mountainlab.example", set: "PlatformReader", in: "033333333333")

        let plan = try await run.plan()

        #expect(plan.removals.entries.isEmpty)
    }

    @Test func anotherInstallationsThingsAreNeverNamed() async throws {
        let mark = { (name: String) in ["tags: {": "installation: \(name)\ntags: {"] }
        let theirs = Run(try Mountainlab.definition(replacing: mark("theirs")))
        try await theirs.apply()
        let ours = Run(
            try Mountainlab.definition(replacing: mark("ours"), without: ["tenants/search.yaml"]), on: theirs.aws,
            options: .pruning())

        let removals = try await ours.plan().removals

        #expect(removals.going == [])
        #expect(Set(removals.entries.map(\.key.kindName)).isSubset(of: ["group"]))
    }
}
