import AWSSimulator
import IAMModel
import JSONTree
import Testing

@testable import IAMSync

/// Something that somebody does after a plan was saved, and what is told about it.
struct Motion: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let lines: [String]
    let cause: @Sendable (Console) -> Void

    init(_ description: String, _ lines: [String], cause: @escaping @Sendable (Console) -> Void) {
        testDescription = description
        self.lines = lines
        self.cause = cause
    }

    private static let role = "payments-live-operator"
    private static let account = "066666666666"
    private static let admin = "arn:aws:iam::aws:policy/AdministratorAccess"

    private static let tags = [
        #"{"key":"cost-center","value":"platform"}"#, #"{"key":"managed-by","value":"iamsync"}"#,
        #"{"key":"sector","value":"ecommerce"}"#, #"{"key":"tenant","value":"payments"}"#,
        #"{"key":"tier","value":"live"}"#,
    ].joined(separator: ", ")

    static let all: [Motion] = [
        Motion(
            "no boundary",
            [
                "  operator role \(role) in \(account):", "      action: keep → update",
                "      boundary: arn:aws:iam::\(account):policy/\(role)-boundary → none",
                "      to be written: nothing → boundary (none; arn:aws:iam::\(account):policy/\(role)-boundary)",
            ]
        ) { $0.setBoundary(ofRole: role, in: account, to: nil) },
        Motion(
            "an extra tag, with which there is still nothing to do",
            [
                "  operator role \(role) in \(account):",
                "      tags: \(tags) → {\"key\":\"by\",\"value\":\"\\u{202e}hand\"}, \(tags)",
            ]
        ) { $0.setTag("by", ofRole: role, in: account, to: "\u{202e}hand") },
        Motion(
            "a session",
            [
                "  permission set PlatformReader:", "      action: keep → update", "      session: PT8H → PT12H",
                "      to be written: nothing → session (12h; 8h)",
                "  provisioning PlatformReader: in a fresh plan (update), and not in the saved one",
            ]
        ) { $0.setSession(ofSet: "PlatformReader", to: "PT12H") },
        Motion(
            "a member went",
            [
                "  membership cleo@mountainlab.example in platform-sandbox-readers:", "      action: keep → create",
                "      on AWS: there → nothing, or not known",
                "      to be written: nothing → membership (cleo@mountainlab.example in platform-sandbox-readers)",
            ]
        ) { $0.remove("cleo@mountainlab.example", fromGroup: "platform-sandbox-readers") },
        Motion(
            "a group has another set besides",
            [
                "  assignment payments-readers → PlatformReader in \(account): in a fresh plan (orphan), and not in the "
                    + "saved one"
            ]
        ) { $0.assign(group: "payments-readers", set: "PlatformReader", in: account) },
    ]
}

@Suite struct PlanStalenessTests {
    @Test(arguments: Motion.all) func whatMovedIsTold(_ motion: Motion) async throws {
        let run = try await Run.applied()
        let saved = try await run.savedPlan()
        motion.cause(run.aws.console)

        let staleness = try #require(try await run.staleness(of: saved))

        #expect(staleness.text.split(separator: "\n").map(String.init) == motion.lines)
    }

    /// What nobody declared, and apply leaves alone, is in no plan.
    private static let extras: Set = ["an extra member", "a user's assignment"]

    @Test(arguments: Drift.all) func everyDriftMakesAPlanStale(_ drift: Drift) async throws {
        let run = try await Run.applied()
        let saved = try await run.savedPlan()
        drift.cause(run.aws.console)

        let staleness = try await run.staleness(of: saved)

        #expect((staleness == nil) == Self.extras.contains(drift.testDescription))
        #expect(run.aws.writes.isEmpty)
    }

    /// A name that was looked at is not enough: whoever made the group anew decides who is in it.
    @Test func aGroupMadeAnewUnderItsNameMakesThePlanStale() async throws {
        let synced = try Mountainlab.definition(replacing: ["groups: native": "groups: scim"])
        let run = Run(synced, on: try await Run.applied().aws)
        let saved = try await run.savedPlan()
        run.aws.console.deleteGroup("payments-readers")
        run.aws.console.createGroup("payments-readers")

        let staleness = try #require(try await run.staleness(of: saved))

        let group = try #require(staleness.moves.first { $0.title == "group payments-readers" })
        guard case .changed(let fields) = group.way else {
            Issue.record("\(group.way)")
            return
        }
        #expect(fields.map(\.field) == ["id"])
        let record = saved.items.first { $0.kindName == "group" && $0.name == "payments-readers" }
        let before = record?.observed?["id"]?.string
        #expect(fields.map(\.old) == [before])
        #expect(fields.first?.new != before)
    }

    @Test func anotherOrganizationMakesThePlanStale() async throws {
        let definition = try Mountainlab.definition()
        let saved = try await Run(definition).savedPlan()
        var world = Mountainlab.world
        world.managementAccount = "999999999999"

        let staleness = try #require(try await Run(definition, on: AWSSimulator(world)).staleness(of: saved))

        #expect(staleness.moves.first?.title == "the organization")
        #expect(staleness.text.hasPrefix("  the organization:\n      account: 111111111111 → 999999999999\n"))
    }

    @Test func aClosedAccountMakesThePlanStale() async throws {
        let run = Run(try Mountainlab.definition())
        let saved = try await run.savedPlan()
        run.aws.console.setState(of: "066666666666", to: "SUSPENDED")

        let staleness = try #require(try await run.staleness(of: saved))

        #expect(
            staleness.text.contains(
                "operator role payments-live-operator in 066666666666:\n"
                    + "      action: create → skip (account 066666666666 is SUSPENDED)\n"))
    }

    /// The reason holds the request's id, which is another one each time.
    @Test func whatStaysUnknownMakesNoPlanStale() async throws {
        let run = try await Run.applied()
        run.aws.inject(.denied("GetAccountAuthorizationDetails", account: "066666666666"))
        let saved = try await run.savedPlan()

        let staleness = try await run.staleness(of: saved)

        #expect(saved.items.contains { $0.action == .unknown })
        #expect(staleness == nil)
    }
}
