import AWSClient
import AWSSimulator
import DefinitionFiles
import IAMModel
import IAMSync
import JSONTree
import Testing

/// What the articles of the library and the README show, compiled and run, with the public API alone. `ArticleTextTests`
/// holds each block against this folder and the packages of `Examples/`.
@Suite struct ArticleTests {
    private let account: AccountID

    init() throws {
        account = try #require(AccountID("222222222222"))
    }

    // MARK: Testing with the simulator

    private func organization() throws -> (AWSSimulator, AccountContext) {
        let aws = AWSSimulator(SimulatedWorld(accounts: [.init(id: "222222222222", name: "payments-live")]))
        let context = AccountContext(
            account: account, assuming: "OrganizationAccountAccessRole", of: .aws, from: aws.client())
        return (aws, context)
    }

    private func payments() throws -> PipelineAccess {
        try PipelineAccess(
            of: PipelineIdentity(
                issuer: Issuer("https://token.actions.githubusercontent.com"),
                subject: "repo:mountainlab/payments-service:environment:live", audience: "sts.amazonaws.com"),
            to: account, of: .aws, at: Coordinate(.tenant(Slug("payments"), sector: nil), tier: Slug("live")),
            managedPolicies: [ARN(awsManagedPolicy: "PowerUserAccess", of: .aws)])
    }

    private func ensured(_ access: PipelineAccess, in context: AccountContext) async throws {
        try await access.provider.ensure(in: context)
        try await access.boundary.ensure(in: context)
        try await access.role.ensure(in: context)
    }

    @Test func aSecondRunWritesNothing() async throws {
        let (aws, context) = try organization()
        let access = try payments()

        try await access.provider.ensure(in: context)
        try await access.boundary.ensure(in: context)
        let first = try await access.role.ensure(in: context)
        let written = aws.writes
        let second = try await access.role.ensure(in: context)

        #expect(first.changes.map(\.field) == ["role", "managed policies"])
        #expect(second.changes.isEmpty)
        #expect(aws.writes == written)
    }

    @Test func whatSomebodyDidByHandIsMendedAlone() async throws {
        let (aws, context) = try organization()
        let access = try payments()
        try await ensured(access, in: context)

        aws.console.setBoundary(ofRole: access.role.name, in: "222222222222", to: nil)
        let mended = try await access.role.ensure(in: context)

        #expect(mended.changes == [.boundary])
    }

    @Test func aFailedReadIsNoAbsence() async throws {
        let (aws, context) = try organization()
        let access = try payments()

        aws.inject(.denied("GetRole"))

        await #expect(throws: SyncError.self) { try await access.role.ensure(in: context) }
        #expect(!aws.writes.contains("CreateRole"))
    }

    @Test func theFirstCallIsAnswered() async throws {
        let aws = AWSSimulator(SimulatedWorld(accounts: [.init(id: "222222222222", name: "payments-live")]))
        let caller = try await aws.client().send(.callerIdentity())

        #expect(caller.account == "111111111111")
    }

    @Test func jsonIsReadByNamesAndPlaces() throws {
        let answer = try JSON(parsing: #"{"Roles": [{"RoleName": "payments-live-operator"}]}"#)
        let name = answer["Roles"]?.array?.first?["RoleName"]?.string

        #expect(name == "payments-live-operator")
    }

    // MARK: Ensuring one resource

    @Test func aGroupIsEnsuredInIdentityCenter() async throws {
        let aws = AWSSimulator()
        let client = aws.client()

        let instance = try await IdentityCenterInstance.find(nil, through: client)
        let center = CenterContext(client: client, instance: instance)
        let group = Group(name: "payments-readers", role: .readers, source: .native(id: nil), scope: .core)
        try await group.ensure(in: center)

        #expect(aws.writes == ["CreateGroup"])
    }

    // MARK: Adding a resource kind

    @Test func aKindOfOnesOwnIsEnsured() async throws {
        let (aws, context) = try organization()
        aws.console.createRole("deploy", in: account.text, trust: "{}")
        let policy = AttachedPolicy(
            account: account, role: "deploy", policy: ARN(awsManagedPolicy: "ReadOnlyAccess", of: .aws))

        let first = try await policy.ensure(in: context)
        let second = try await policy.ensure(in: context)

        #expect(first.changes == [.attach])
        #expect(second.changes.isEmpty)
        #expect(aws.writes == ["AttachRolePolicy"])
    }

    @Test func aRoleThatIsNotThereIsNamed() async throws {
        let (_, context) = try organization()
        let policy = AttachedPolicy(
            account: account, role: "deploy", policy: ARN(awsManagedPolicy: "ReadOnlyAccess", of: .aws))

        await #expect(throws: SyncError.missing("role deploy is not there")) { try await policy.ensure(in: context) }
    }
}
