import IAMModel
import Testing

@testable import IAMSync

struct IdentityCenterInventoryTests {
    private let readerARN = "arn:aws:sso:::permissionSet/ssoins-1/ps-2"

    private func sceneThatIsDone() async throws -> CenterScene {
        let scene = try CenterScene()
        try await scene.run()
        _ = scene.aws.calls()
        return scene
    }

    @Test(arguments: [
        "ListPermissionSets", "DescribePermissionSet", "ListTagsForResource", "ListManagedPoliciesInPermissionSet",
        "GetInlinePolicyForPermissionSet", "GetPermissionsBoundaryForPermissionSet",
    ])
    func aSetThatCannotBeReadIsUnknownNeverAbsent(operation: String) async throws {
        let scene = try await sceneThatIsDone()
        scene.aws.state.errors[operation] = "AccessDeniedException"
        let inventory = await scene.inventory()
        for set in scene.desired.permissionSets { #expect(inventory.reading(of: set).isUnknown) }
        for assignment in scene.desired.assignments { #expect(inventory.reading(of: assignment).isUnknown) }
    }

    @Test(arguments: ["ListGroups", "ListAccountAssignments"])
    func anAssignmentThatCannotBeReadIsUnknownAndTheSetsAreKnown(operation: String) async throws {
        let scene = try await sceneThatIsDone()
        scene.aws.state.errors[operation] = "AccessDeniedException"
        let inventory = await scene.inventory()
        for assignment in scene.desired.assignments { #expect(inventory.reading(of: assignment).isUnknown) }
        for set in scene.desired.permissionSets { #expect(inventory.reading(of: set).value != nil) }
    }

    @Test func aGroupThatIsNotSyncedYetIsAbsent() async throws {
        let scene = try CenterScene()
        scene.aws.state.groups = [:]
        let inventory = await scene.inventory()
        let step = Step(scene.desired.groups[0], from: inventory.reading(of: scene.desired.groups[0]))
        #expect(step.action == .skip("not synced yet"))
    }

    @Test func manyGroupsAreReadInOneList() async throws {
        var scene = try CenterScene()
        scene.desired.groups += (1...10).map { CenterSamples.group("network-\($0)-readers") }
        let inventory = await scene.inventory()
        #expect(inventory.reading(of: scene.desired.groups[1]).value?.id == "g-r")
        #expect(Step(scene.desired.groups[5], from: inventory.reading(of: scene.desired.groups[5])).observed == nil)
        #expect(scene.aws.calls() == ["ListPermissionSets": 1, "ListGroups": 1])
    }

    @Test(arguments: ["g-9", "azure-9"])
    func anIDWinsOverTheNameWhoeverGaveIt(id: String) async throws {
        var scene = try CenterScene()
        scene.aws.state.groups["g-9"] = .init(name: "Renamed", externalID: "azure-9")
        scene.desired.groups[1] = CenterSamples.group("network-live-readers", .scim(id: id))
        let inventory = await scene.inventory()
        #expect(inventory.reading(of: scene.desired.groups[1]).value?.id == "g-9")
    }

    @Test func aNativeGroupOfOursThatNobodyAsksForIsAnOrphan() async throws {
        var scene = try CenterScene(groups: .native(id: nil))
        try await scene.run()
        scene.aws.state.groups["g-x"] = .init(name: "by-hand")
        let removed = scene.desired.groups.removeFirst()
        let orphans = try await scene.orphans()
        #expect(orphans.filter { $0.kindName == "group" }.map(\.name) == [removed.name])
    }

    @Test func nothingIsAskedAboutAssignmentsWhereNoSetExists() async throws {
        let scene = try CenterScene()
        _ = await scene.inventory()
        #expect(scene.aws.calls() == ["ListPermissionSets": 1, "ListGroups": 1])
    }

    @Test func foreignersAndOrphansAreSeenAndOthersLeftAlone() async throws {
        let scene = try await sceneThatIsDone()
        scene.aws.state.groups["g-x"] = .init(name: "strangers")
        scene.aws.state.assignments.formUnion([
            AssignmentFacts(account: "111111111111", set: readerARN, isOfGroup: false, principal: "u-9"),
            AssignmentFacts(account: "111111111111", set: readerARN, isOfGroup: true, principal: "g-x"),
            AssignmentFacts(account: "111111111111", set: readerARN, isOfGroup: true, principal: "g-c"),
            AssignmentFacts(account: "999999999999", set: readerARN, isOfGroup: true, principal: "g-c"),
        ])
        scene.aws.state.sets["arn:aws:sso:::permissionSet/ssoins-1/ps-8"] = .init(
            name: "TenantAdmin-gone", tags: ["managed-by": "iamsync"])
        scene.aws.state.sets["arn:aws:sso:::permissionSet/ssoins-1/ps-9"] = .init(name: "TenantAdmin-theirs")
        let inventory = await scene.inventory(audits: true)
        #expect(
            inventory.foreignAssignments?.map { "\($0.permissionSet): \($0.principal)" } == [
                "PlatformReader: group strangers", "PlatformReader: user u-9",
            ])
        #expect(
            try await scene.orphans(audits: true).map { "\($0.kindName) \($0.name)" } == [
                "assignment network-live-contributors → PlatformReader", "permission set TenantAdmin-gone",
            ])
    }

    @Test func manySetsAndPlacesAreReadByGroup() async throws {
        var scene = try CenterScene()
        scene.accounts = try (1...9).map { try CenterSamples.account("11111111111\($0)") }
        scene.desired.assignments = try scene.accounts.map { try CenterSamples.assignment(account: $0.text) }
        try await scene.run()
        _ = scene.aws.calls()
        let inventory = await scene.inventory()
        #expect(inventory.foreignAssignments == nil)
        for assignment in scene.desired.assignments {
            #expect(inventory.reading(of: assignment).value == .init(isAssigned: true))
        }
        let calls = scene.aws.calls()
        #expect(calls["ListAccountAssignmentsForPrincipal"] == 2)
        #expect(calls["ListAccountAssignments"] == nil)
    }

    @Test func whereOnlyTheManagementAccountMayAskByGroupPlacesAreAsked() async throws {
        var scene = try CenterScene()
        scene.accounts = try (1...9).map { try CenterSamples.account("11111111111\($0)") }
        scene.desired.assignments = try scene.accounts.map { try CenterSamples.assignment(account: $0.text) }
        try await scene.run()
        scene.aws.state.errors["ListAccountAssignmentsForPrincipal"] = "AccessDeniedException"
        let inventory = await scene.inventory()
        for assignment in scene.desired.assignments {
            #expect(inventory.reading(of: assignment).value == .init(isAssigned: true))
        }
    }

    @Test func membersWhomNobodyDeclaredAreNamed() async throws {
        var scene = try CenterScene(groups: .native(id: nil))
        scene.aws.state.users = ["u-1": "ana@example.com", "u-2": "eve@example.com"]
        scene.desired.memberships = [Membership(group: "network-live-readers", member: "ana@example.com", scope: .core)]
        try await scene.run()
        let group = try #require(scene.aws.state.groups.first { $0.value.name == "network-live-readers" }?.key)
        scene.aws.state.members[group]?["m-9"] = "u-2"
        let inventory = await scene.inventory()
        #expect(inventory.extraMembers.map { "\($0.group): \($0.member)" } == ["network-live-readers: eve@example.com"])
    }
}
