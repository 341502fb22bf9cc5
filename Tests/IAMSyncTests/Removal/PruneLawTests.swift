import AWSClient
import AWSSimulator
import IAMModel
import JSONTree
import Testing

@testable import IAMSync

/// The law of pruning: whatever others have made or changed, nothing without our mark is ever removed, and after a few
/// runs there is nothing left to remove.
@Suite struct PruneLawTests {
    private static let roles = [
        ("platform-live-operator", "033333333333"), ("search-sandbox-operator", "055555555555"),
        ("payments-sandbox-operator", "055555555555"), ("payments-live-operator", "066666666666"),
    ]
    private static let sets = ["PlatformReader", "TenantAdmin-search", "TenantAdmin-1h", "TenantReader"]
    private static let groups = [
        "search-readers", "search-sandbox-admins", "platform-live-readers", "payments-readers",
    ]

    private static let definitions: [(replacing: [String: String], without: Set<String>)] = [
        ([:], ["tenants/search.yaml"]), ([:], ["tenants/search.yaml", "tenants/payments.yaml"]),
        ([:], ["core-iam.yaml"]), (["audience: https://gitlab.com": "audience: other"], []),
        (["  - group: security-live-readers\n": "  - group: platform-live-readers\n"], ["tenants/payments.yaml"]),
        (["cleo@mountainlab.example": "dora@mountainlab.example"], []),
    ]

    private typealias Mess = @Sendable (inout SplitMix64, AWSSimulator) async throws -> Void

    private static let trust = #"{"Version":"2012-10-17","Statement":[]}"#

    private static let messes: [Mess] = [
        { random, aws in
            let (_, account) = roles.any(&random)
            aws.console.createRole("search-live-operator", in: account, trust: trust)
        },
        { random, aws in
            let (role, account) = roles.any(&random)
            aws.console.setTag("managed-by", ofRole: role, in: account, to: "terraform")
        },
        { random, aws in
            let (role, account) = roles.any(&random)
            aws.console.setTag("iamsync:installation", ofRole: role, in: account, to: "theirs")
        },
        { random, aws in aws.console.removeTag("managed-by", fromSet: sets.any(&random)) },
        { random, aws in
            aws.console.createGroup("search-live-admins")
            aws.console.assign(
                group: "search-live-admins", set: sets.any(&random), in: "055555555555")
        },
        { random, aws in
            let account = (Mountainlab.accounts + ["111111111111"]).any(&random)
            aws.console.assign(
                user: "jill@mountainlab.example", set: sets.any(&random), in: account)
        },
        { random, aws in
            let account = (Mountainlab.accounts + ["111111111111"]).any(&random)
            aws.console.assign(
                group: groups.any(&random), set: sets.any(&random), in: account)
        },
        { random, aws in aws.console.deleteGroup(groups.any(&random)) },
        { random, aws in
            aws.console.createGroup("auditors")
            aws.console.add("hana@mountainlab.example", toGroup: "auditors")
            aws.console.add("hana@mountainlab.example", toGroup: groups.any(&random))
        },
        { random, aws in
            let client = Marks.client(in: Mountainlab.accounts.any(&random), of: aws)
            _ = try? await client.send(
                .createPolicy(
                    named: "theirs-boundary", path: "/", document: #"{"Version":"2012-10-17","Statement":[]}"#,
                    description: nil, tags: []))
        },
        { random, aws in
            let client = Marks.client(in: Mountainlab.accounts.any(&random), of: aws)
            _ = try? await client.send(
                .createOIDCProvider(
                    url: "https://idp.example", clientIDs: ["a"], thumbprints: [String(repeating: "a", count: 40)],
                    tags: [AWSTag(key: "managed-by", value: "terraform")]))
        },
    ]

    @Test(arguments: 1...12) func nothingWithoutOurMarkIsEverRemoved(seed: UInt64) async throws {
        var random = SplitMix64(state: seed)
        let variant = Self.definitions.any(&random)
        let run = try await Run.applied(
            then: variant.replacing, without: variant.without, options: .pruning(allowsVanished: true))
        for mess in Self.messes.shuffled(using: &random).prefix(Int(random.next() % 6) + 2) {
            try await mess(&random, run.aws)
        }

        for _ in 1...3 {
            let marks = try await Marks(in: run.aws)
            run.aws.forgetCalls()
            try await run.apply()
            let wrong = run.aws.calls.filter { $0.code == nil && !marks.allow($0) }
            #expect(wrong.isEmpty, "\(wrong.map { "\($0.operation) \($0.parameters.text(.compact))" })")
        }

        #expect(try await run.plan().removals.going == [])
    }
}

extension Array {
    /// One of the elements; there has to be one.
    fileprivate func any(_ random: inout SplitMix64) -> Element { self[Int(random.next() % UInt64(count))] }
}
