import IAMModel
import Testing

@testable import IAMSync

/// Each guard alone: what it lets go, what it keeps, and the reason that people read.
@Suite struct GuardTests {
    @Test(arguments: [
        (Ownership.ours, nil), (.foreign, "it doesn't carry our mark"), (.unmarked, "it doesn't carry our mark"),
        (.otherInstallation("theirs"), "it belongs to installation theirs"),
    ])
    func onlyWhatIsOursGoes(owner: Ownership, reason: String?) {
        #expect(OwnershipGuard.reason(toKeep: owner) == reason)
    }

    @Test func groupsStayWhereSeveralFoldersShareAnOrganization() {
        #expect(InstallationGuard(installation: nil).reasonToKeepGroups == nil)
        #expect(
            InstallationGuard(installation: "east").reasonToKeepGroups
                == "its description doesn't tell whether it belongs to installation east")
    }

    @Test func aRunForSomePartsLeavesTheOthers() throws {
        let (payments, search) = (Scope.tenant(try Slug("payments")), Scope.tenant(try Slug("search")))
        let some = SelectionGuard(selection: ScopeSelection([payments]))

        #expect(SelectionGuard(selection: .everything).reason(toKeep: nil) == nil)
        #expect(some.reason(toKeep: payments) == nil)
        #expect(some.reason(toKeep: search) == "it belongs to search, which this run leaves out")
        #expect(some.reason(toKeep: .core) == "it belongs to core, which this run leaves out")
        #expect(some.reason(toKeep: nil) == "it is removed by a run without --scope only")
    }

    @Test func withoutCoreFileOnlyWhatIsATenantsGoes() throws {
        let tenant = Scope.tenant(try Slug("payments"))

        #expect(CoreGuard(hasCore: true).reason(toKeep: .core) == nil)
        #expect(CoreGuard(hasCore: false).reason(toKeep: tenant) == nil)
        #expect(CoreGuard(hasCore: false).reason(toKeep: .core) == "the folder has no core-iam.yaml")
        #expect(CoreGuard(hasCore: false).reason(toKeep: nil) == "the folder has no core-iam.yaml")
    }

    @Test func whatIsAskedForAndCannotBeMadeStays() throws {
        let account = try #require(AccountID("055555555555"))
        let other = try #require(AccountID("066666666666"))
        let here = SkippedItem(
            kind: .operatorRole, name: "search-live-operator", account: account, reason: "too long", scope: .core)
        let somewhere = SkippedItem(
            kind: .assignment, name: "search-live-admins", permissionSet: "TenantAdmin", reason: "no account",
            scope: .core)
        let group = SkippedItem(kind: .group, name: "search-live-admins", reason: "no account", scope: .core)
        let items = SkippedItemGuard([here, somewhere, group])
        let reason = "the definition asks for it, and it can't be made: "

        #expect(items.reason(toKeep: .operatorRole, "Search-Live-Operator", in: account) == reason + "too long")
        #expect(items.reason(toKeep: .operatorRole, "search-live-operator", in: other) == nil)
        #expect(items.reason(toKeep: .boundaryPolicy, "search-live-operator", in: account) == nil)
        #expect(items.reason(toKeep: .assignment, "search-live-admins", in: other) == nil)
        #expect(items.reason(toKeep: .group, "search-live-admins", in: nil) == reason + "no account")
        #expect(
            items.reason(toKeepSet: "TenantAdmin")
                == "search-live-admins should have it, and can't get it: no account")
        #expect(items.reason(toKeepSet: "TenantReader") == nil)
    }

    @Test func aPolicyThatAnybodyCarriesStays() {
        #expect(PolicyUseGuard(roles: [], users: [], groups: []).reason == nil)
        #expect(PolicyUseGuard(roles: ["b", "a"], users: ["u"], groups: []).reason == "role a carries it")
        #expect(PolicyUseGuard(roles: [], users: ["u"], groups: ["g"]).reason == "user u carries it")
        #expect(PolicyUseGuard(roles: [], users: [], groups: ["g"]).reason == "group g carries it")
    }

    @Test func aGroupThatHasAnythingStays() {
        let one = AssignmentFacts(account: "066666666666", set: "ps-1", isOfGroup: true, principal: "g-1")

        #expect(GroupUseGuard(assignments: []).reason == nil)
        #expect(GroupUseGuard(assignments: [one]).reason == "it has an assignment in 066666666666")
    }

    @Test func anAssignmentElsewhereIsNoneOfOurs() {
        let list = AccountListGuard(accounts: ["055555555555"])

        #expect(list.reason(toKeepIn: "055555555555") == nil)
        #expect(list.reason(toKeepIn: "099999999999") == "account 099999999999 is not of our list")
    }

    @Test(arguments: [
        (9, nil), (10, nil), (11, "11 removals are more than --max-deletions 10 allows"),
    ])
    func moreThanTheLimitIsNotRemoved(count: Int, reason: String?) {
        #expect(DeletionLimit(most: 10).reason(againstRemoving: count) == reason)
    }

    /// Three or more, and over a fifth.
    @Test(arguments: [(0, 5, false), (2, 2, false), (3, 15, false), (3, 14, true), (4, 20, false), (5, 20, true)])
    func manyGroupsThatVanishStopTheRun(vanished: Int, assigned: Int, stops: Bool) {
        let ids = (0..<assigned).map { "g-\($0)" }
        let reason = VanishedGroupsGuard(assigned: Set(ids), vanished: Set(ids.prefix(vanished))).reason

        #expect(reason?.hasPrefix("\(vanished) of the \(assigned) groups") == (stops ? true : nil))
    }

    @Test func whoIsInForATimeStays() throws {
        let place = Coordinate(.sector(try Slug("a")), tier: try Slug("b"))
        let gated = { (name: String, window: SessionLength?) in
            GatedGroup(
                group: name, role: .admins, coordinate: place, approval: nil, window: window, eligibleFrom: nil,
                listedMembers: [])
        }
        let groups = [gated("a-b-admins", SessionLength(hours: 1)), gated("c-d-admins", nil)]
        let kept = TimedMembershipGuard(IdentityCenterSettings(groups: .native, jitGroups: .empty), gated: groups)
        let filled = TimedMembershipGuard(IdentityCenterSettings(groups: .native, jitGroups: .filled), gated: groups)

        #expect(
            kept.reason(toKeepMemberOf: "a-b-admins") == "members of a-b-admins come and go by the approval tool")
        #expect(kept.reason(toKeepMemberOf: "c-d-admins") == nil)
        #expect(filled.reason(toKeepMemberOf: "a-b-admins") == nil)
    }
}
