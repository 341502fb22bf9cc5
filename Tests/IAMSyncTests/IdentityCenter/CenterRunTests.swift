import IAMModel
import Testing

@testable import IAMSync

struct CenterRunTests {
    private let readerARN = "arn:aws:sso:::permissionSet/ssoins-1/ps-2"

    @Test func aFirstRunCreatesEverythingAndASecondWritesNothing() async throws {
        let scene = try CenterScene()
        #expect(try await scene.run() == ["create", "create", "keep", "keep", "create", "create"])
        #expect(
            scene.aws.writes() == [
                "CreatePermissionSet", "PutInlinePolicyToPermissionSet", "AttachManagedPolicyToPermissionSet",
                "CreatePermissionSet", "AttachManagedPolicyToPermissionSet", "CreateAccountAssignment",
                "CreateAccountAssignment",
            ])
        #expect(try await scene.run() == ["keep", "keep", "keep", "keep", "keep", "keep"])
        #expect(scene.aws.writes().isEmpty)
    }

    @Test func aRunWithNothingToDoTakesFewCalls() async throws {
        let scene = try CenterScene()
        try await scene.run()
        _ = scene.aws.calls()
        try await scene.run()
        #expect(
            scene.aws.calls() == [
                "ListPermissionSets": 1, "DescribePermissionSet": 2, "ListTagsForResource": 2,
                "ListManagedPoliciesInPermissionSet": 2, "ListCustomerManagedPolicyReferencesInPermissionSet": 2,
                "GetInlinePolicyForPermissionSet": 2, "GetPermissionsBoundaryForPermissionSet": 2, "ListGroups": 1,
                "ListAccountsForProvisionedPermissionSet": 2, "ListPermissionSetsProvisionedToAccount": 1,
                "ListAccountAssignments": 2,
            ])
    }

    /// What somebody changes by hand, and the only writes that mend it.
    enum Drift: String, CaseIterable {
        case session, extraPolicy, missingPolicy, customPolicy, inlinePolicy, tag, assignment, stale

        func apply(to state: inout CenterStandIn.State, set: String) {
            switch self {
            case .session:
                state.sets[set]?.session = "PT12H"
                state.sets[set]?.relayState = "https://example.com"
                state.sets[set]?.description = "mine"
            case .extraPolicy: state.sets[set]?.managed.append(CenterSamples.administrator)
            case .missingPolicy: state.sets[set]?.managed = []
            case .customPolicy: state.sets[set]?.custom = ["extra"]
            case .inlinePolicy: state.sets[set]?.inline = #"{"Version":"2012-10-17","Statement":[]}"#
            case .tag: state.sets[set]?.tags["managed-by"] = "somebody"
            case .assignment: state.assignments = state.assignments.filter { $0.set != set }
            case .stale: state.stale[set] = ["111111111111"]
            }
        }

        var mending: [String] {
            switch self {
            case .session: ["UpdatePermissionSet", "ProvisionPermissionSet"]
            case .extraPolicy: ["DetachManagedPolicyFromPermissionSet", "ProvisionPermissionSet"]
            case .missingPolicy: ["AttachManagedPolicyToPermissionSet", "ProvisionPermissionSet"]
            case .customPolicy:
                ["DetachCustomerManagedPolicyReferenceFromPermissionSet", "ProvisionPermissionSet"]
            case .inlinePolicy: ["DeleteInlinePolicyFromPermissionSet", "ProvisionPermissionSet"]
            case .tag: ["TagResource"]
            case .assignment: ["CreateAccountAssignment"]
            case .stale: ["ProvisionPermissionSet"]
            }
        }
    }

    @Test(arguments: Drift.allCases)
    func everyDriftIsMendedByItsOwnWriteOnly(drift: Drift) async throws {
        let scene = try CenterScene()
        try await scene.run()
        drift.apply(to: &scene.aws.state, set: readerARN)
        _ = scene.aws.calls()
        try await scene.run()
        #expect(scene.aws.writes() == drift.mending)
        try await scene.run()
        #expect(scene.aws.writes().isEmpty)
        #expect(scene.aws.state.sets[readerARN]?.session == "PT8H")
        let isKept = drift != .session || scene.aws.state.sets[readerARN]?.relayState == "https://example.com"
        #expect(isKept)
    }

    @Test func anotherSetOfTheFamilyIsReplacedCreationFirst() async throws {
        var scene = try CenterScene()
        try await scene.run()
        scene.desired.permissionSets[1] = try CenterSamples.set("PlatformReader-4h", hours: 4)
        scene.desired.assignments[1] = try CenterSamples.assignment("network-live-readers", "PlatformReader-4h")
        let orphans = try await scene.orphans()
        #expect(orphans.map(\.name) == ["PlatformReader"])
        _ = scene.aws.calls()
        #expect(try await scene.run() == ["keep", "create", "keep", "keep", "keep", "replace"])
        #expect(
            scene.aws.writes() == [
                "CreatePermissionSet", "AttachManagedPolicyToPermissionSet", "CreateAccountAssignment",
                "DeleteAccountAssignment",
            ])
        #expect(!scene.aws.state.assignments.contains { $0.set == readerARN })
    }

    @Test func aFailedAssignmentSaysWhy() async throws {
        let scene = try CenterScene()
        scene.aws.state.failure = "not allowed: iam:CreateSAMLProvider"
        await #expect(
            throws: SyncError.asynchronousFailure(
                operation: "CreateAccountAssignment", reason: "not allowed: iam:CreateSAMLProvider", requestID: "q-1")
        ) { try await scene.run() }
    }

    @Test func nativeGroupsAreCreatedAndFilledAndNobodyIsInvented() async throws {
        var scene = try CenterScene(groups: .native(id: nil))
        scene.aws.state.users = ["u-1": "Ana@Example.com"]
        scene.desired.memberships = ["ana@example.com", "bo@example.com"].map {
            Membership(group: "network-live-readers", member: $0, scope: .core)
        }
        #expect(
            try await scene.run() == [
                "create", "create", "create", "create", "create",
                #"skip("nobody in the identity store is called bo@example.com")"#, "create", "create",
            ])
        #expect(scene.aws.state.members.values.flatMap(\.values) == ["u-1"])
        _ = scene.aws.calls()
        try await scene.run()
        #expect(scene.aws.writes().isEmpty)
    }
}
