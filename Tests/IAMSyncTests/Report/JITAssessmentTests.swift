import AWSSimulator
import IAMModel
import Testing

@testable import IAMSync

@Suite struct JITAssessmentTests {
    private func row(
        _ group: String, replacing changes: [String: String] = [:],
        _ prepare: @Sendable (AWSSimulator) -> Void = { _ in }
    ) async throws -> JITStatus? {
        let run = Run(try Mountainlab.definition(replacing: changes))
        prepare(run.aws)
        return try await run.dryRun().report.jit.first { $0.group == group }
    }

    private static let workflow = ["tags: {": "jit: { approval_workflow: payments-desk }\ntags: {"]
    private static let empty = ["groups: native": "groups: native\n  jit_groups: empty"]

    @Test func membersInAFileCanWriteAtAnyMoment() async throws {
        let expected = JITStatus(
            group: "payments-live-contributors", strategy: "session duration only", standingLiveWrite: .yes,
            remediation: "set jit_groups: empty in aws.yaml, and grant membership for a time by an approval tool; "
                + "approval not enforced by AWS")
        #expect(try await row("payments-live-contributors") == expected)
    }

    @Test func withoutMembersNobodyCanWrite() async throws {
        #expect(try await row("platform-live-admins")?.standingLiveWrite == .no)
        #expect(try await row("payments-live-admins", replacing: Self.empty)?.standingLiveWrite == .no)
    }

    @Test func outsideOfLiveNothingIsStandingLiveWrite() async throws {
        let expected = JITStatus(
            group: "payments-sandbox-admins", strategy: "session duration only", standingLiveWrite: .no,
            remediation: "none")
        #expect(try await row("payments-sandbox-admins") == expected)
    }

    @Test func aWorkflowGatesNoNativeGroup() async throws {
        let found = try #require(try await row("payments-live-admins", replacing: Self.workflow))
        #expect(found.strategy == "approval workflow: payments-desk")
        #expect(found.standingLiveWrite == .yes)
    }

    @Test(arguments: ["ListInstances", "ListPermissionSets", "ListAccountAssignments", "ListGroups"])
    func whatCannotBeReadIsNoAllClear(operation: String) async throws {
        let run = try await Run.applied()
        run.aws.inject(.denied(operation))

        let rows = try await run.dryRun().report.jit.filter { $0.group.hasPrefix("payments-live") }

        #expect(rows.map(\.standingLiveWrite) == [.unknown, .unknown])
        #expect(rows.allSatisfy { $0.remediation.hasPrefix("see by hand who is a member") })
    }

    @Test(arguments: [("teleport", "teleport"), ("azure-pim", "azure-pim"), ("sailpoint", "sailpoint")])
    func toolsGateGroupsThatAreSynced(tool: String, strategy: String) async throws {
        let changes = ["groups: native": "groups: scim", "jit_tool: aws-identity-center": "jit_tool: \(tool)"]
        let world = "payments-live-admins"
        let run = Run(try Mountainlab.definition(replacing: changes))
        run.aws.console.createGroup(world)
        run.aws.console.add("eva@mountainlab.example", toGroup: world)

        let found = try #require(try await run.dryRun().report.jit.first { $0.group == world })

        #expect(found.strategy == strategy)
        #expect(found.standingLiveWrite == .no)
    }

    @Test func aSyncedGroupWithMembersAndNoToolCanWrite() async throws {
        let run = Run(try Mountainlab.definition(replacing: ["groups: native": "groups: scim"]))
        run.aws.console.createGroup("payments-live-admins")
        run.aws.console.createGroup("payments-live-contributors")
        run.aws.console.add("eva@mountainlab.example", toGroup: "payments-live-admins")

        let rows = try await run.dryRun().report.jit

        let standing = Dictionary(uniqueKeysWithValues: rows.map { ($0.group, $0.standingLiveWrite) })
        #expect(standing["payments-live-admins"] == .yes)
        #expect(standing["payments-live-contributors"] == .no)
        #expect(standing["platform-live-admins"] == .no)
    }
}
