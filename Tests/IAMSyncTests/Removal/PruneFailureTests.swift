import AWSClient
import AWSSimulator
import IAMModel
import Testing

@testable import IAMSync

/// A network that is cut off when so many deletions have been made and another one comes, as by a run that is killed.
private actor DyingTransport: HTTPTransport {
    private let aws: AWSSimulator
    private var left: Int
    private var isDead = false

    init(_ aws: AWSSimulator, after deletions: Int) {
        self.aws = aws
        left = deletions
    }

    nonisolated func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        let target = request.headers.first { $0.name.lowercased() == "x-amz-target" }?.value ?? ""
        let text = String(decoding: request.body, as: UTF8.self) + " " + target
        let isDeletion = ["Action=Delete", "Action=Detach", "Action=Remove", ".Delete"].contains { text.contains($0) }
        guard await admits(isDeletion) else { throw TransportError(.cancelled, "the run was killed") }
        return try await aws.send(request)
    }

    private func admits(_ isDeletion: Bool) -> Bool {
        if isDeletion, !isDead {
            isDead = left == 0
            left -= 1
        }
        return !isDead
    }
}

@Suite struct PruneFailureTests {
    private static let search: Set<String> = ["tenants/search.yaml"]
    private static let role = "operator role search-sandbox-operator in 055555555555"

    /// Changes something between the plan and its apply.
    private func outcomes(
        of run: Run, after change: (Console) -> Void
    ) async throws -> [String: OutcomeStatus] {
        let observed = try await run.sync.observe()
        let plan = run.sync.plan(from: observed)
        change(run.aws.console)
        return await run.sync.apply(plan, observed: observed).removals.byKey
    }

    /// Somebody's change between plan and apply, and the field that tells of it.
    struct Change: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let key: String
        let field: String
        let make: @Sendable (Console) -> Void

        private static let home = "055555555555"
        private static let admin = "arn:aws:iam::aws:policy/AdministratorAccess"

        static let all: [Change] = [
            Change(testDescription: "a tag", key: role, field: "tags") {
                $0.setTag("owner", ofRole: "search-sandbox-operator", in: home, to: "somebody")
            },
            Change(testDescription: "a policy", key: role, field: "managed policies") {
                $0.attach(admin, toRole: "search-sandbox-operator", in: home)
            },
            Change(testDescription: "an inline policy", key: role, field: "inline policy") {
                $0.putInlinePolicy("x", document: "{}", inRole: "search-sandbox-operator", in: home)
            },
            Change(testDescription: "a trust", key: role, field: "trust policy") {
                $0.setTrust(ofRole: "search-sandbox-operator", in: home, to: "{}")
            },
            Change(testDescription: "a boundary", key: role, field: "boundary") {
                $0.setBoundary(ofRole: "search-sandbox-operator", in: home, to: nil)
            },
            Change(
                testDescription: "a document",
                key: "boundary policy search-sandbox-operator-boundary in 055555555555", field: "document"
            ) { $0.editPolicy("search-sandbox-operator-boundary", in: home, to: "{}") },
            Change(
                testDescription: "a mark", key: "permission set TenantAdmin-search",
                field: "it doesn't carry our mark"
            ) { $0.removeTag("managed-by", fromSet: "TenantAdmin-search") },
            Change(
                testDescription: "an assignment of a set", key: "permission set TenantAdmin-search",
                field: "account 055555555555 has it"
            ) { $0.assign(user: "jill@mountainlab.example", set: "TenantAdmin-search", in: home) },
            Change(
                testDescription: "an assignment of a group", key: "group search-readers",
                field: "it has an assignment in 033333333333"
            ) { $0.assign(group: "search-readers", set: "PlatformReader", in: "033333333333") },
        ]
    }

    @Test(arguments: Change.all) func whatHasChangedInBetweenStays(_ change: Change) async throws {
        let run = try await Run.applied(without: Self.search)

        let statuses = try await outcomes(of: run) { change.make($0) }

        #expect(statuses[change.key] == .failed("changed by somebody else (\(change.field))"))
    }

    /// Nobody knows what there is to remove in a part that can't be read, also where nothing else is asked for there.
    @Test(arguments: [
        ("GetAccountAuthorizationDetails", "IAM in 055555555555"), ("ListInstances", "Identity Center"),
        ("ListOpenIDConnectProviders", "OIDC providers in 055555555555"),
    ])
    func whatCanNotBeReadFailsTheRun(operation: String, part: String) async throws {
        let run = try await Run.applied(without: Self.search)
        let account = part.hasSuffix("055555555555") ? "055555555555" : nil
        run.aws.inject(
            Fault(
                operation, account: account,
                effect: .error(code: "AccessDeniedException", message: "No.", status: 403)))

        let observed = try await run.sync.observe()
        let plan = run.sync.plan(from: observed)
        let outcomes = await run.sync.apply(plan, observed: observed)

        for unread in [plan.removals.unread, outcomes.removals.unread] {
            #expect(unread.map { $0.what + ($0.account.map { " in \($0)" } ?? "") } == [part])
        }
        #expect(outcomes.hasFailures)
        #expect(outcomes.removals.statuses.contains { $0.reason?.contains("AccessDenied") == true })
    }

    @Test func whatIsGoneInBetweenIsDone() async throws {
        let run = try await Run.applied(without: Self.search)

        let statuses = try await outcomes(of: run) { console in
            console.deleteRole("search-sandbox-operator", in: "055555555555")
            console.deletePolicy("search-sandbox-operator-boundary", in: "055555555555")
            console.deleteGroup("search-readers")
            console.unassign(group: "search-sandbox-admins", set: "TenantAdmin-search", in: "055555555555")
        }

        #expect(statuses[Self.role] == .removed)
        #expect(statuses["group search-readers"] == .removed)
        #expect(!statuses.values.contains { $0.reason != nil && $0.reason?.contains("has it") != true })
    }

    @Test func whatNeedsAFailedRemovalIsSkipped() async throws {
        let run = try await Run.applied(without: Self.search)
        run.aws.inject(.denied("DeleteRole"))
        run.aws.inject(
            Fault("DeleteAccountAssignment", account: "055555555555", effect: .asynchronousFailure("no")))

        let statuses = try await run.apply().removals.byKey

        #expect(statuses[Self.role]?.reason?.contains("AccessDenied") == true)
        #expect(
            statuses["boundary policy search-sandbox-operator-boundary in 055555555555"]
                == .skipped("\(Self.role.dropLast(16)) failed"))
        #expect(
            statuses["permission set TenantAdmin-search"]
                == .skipped("assignment search-sandbox-admins → TenantAdmin-search failed"))
        #expect(
            statuses["group search-readers"] == .skipped("assignment search-readers → TenantReader failed"))
    }

    @Test(arguments: [
        "DetachRolePolicy", "DeleteRole", "DeletePolicy", "DeleteAccountAssignment", "DeleteGroup",
        "DeletePermissionSet",
    ])
    func aLostAnswerRemovesAllTheSame(operation: String) async throws {
        let run = try await Run.applied(without: Self.search)
        run.aws.inject(Fault(operation, times: 1, effect: .answerLost))

        let outcomes = try await run.apply()
        let second = try await run.plan()

        #expect(Set(outcomes.removals.statuses) == [.removed])
        #expect(second.removals.entries.isEmpty)
    }

    /// Killed after any deletion, the next run removes the rest; no role ever stands without its boundary.
    @Test(arguments: 0...11) func aRunThatDiesIsCompletedByTheNext(after deletions: Int) async throws {
        let run = try await Run.applied(without: Self.search)
        let client = AWSClient(
            credentials: StaticCredentials(run.aws.callerCredentials), region: run.aws.region,
            transport: DyingTransport(run.aws, after: deletions), clock: run.aws.clock, random: { 0.5 })
        let dying = Synchronization(
            of: run.sync.definition, through: client, issuers: run.aws.issuerConnection, clock: run.aws.clock,
            options: run.sync.options)
        if let observed = try? await dying.observe() {
            _ = await dying.apply(dying.plan(from: observed), observed: observed)
        }

        let outcomes = try await run.apply()
        let after = try await run.plan()

        #expect(!outcomes.hasFailures)
        #expect(after.reasons == [])
        #expect(after.removals.entries.isEmpty)
        #expect(!run.aws.calls.contains { $0.operation == "DeleteRolePermissionsBoundary" })
    }
}
