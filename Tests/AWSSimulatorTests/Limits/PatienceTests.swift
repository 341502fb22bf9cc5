import AWSClient
import Testing

@testable import AWSSimulator

/// A patient client gets its work done, whatever AWS's limits do to it.
@Suite struct PatienceTests {
    private struct Scene {
        let aws: AWSSimulator
        let time: VirtualTime
        let accounts: [String]

        init(seed: Int) {
            time = VirtualTime()
            accounts = (1...12).map { "\(222_222_222_000 + $0)" }
            aws = AWSSimulator(
                SimulatedWorld(
                    accounts: accounts.map { SimulatedWorld.Account(id: $0, name: $0) }, limits: .aws, seed: seed),
                clock: time)
        }

        /// Makes a role with a boundary in each account, and gives two groups three sets there.
        func work() async {
            await time.run { [self] in
                let client = aws.client()
                let instance = AWSValue.string(aws.withState { $0.center.arn })
                let sets = await makeSets(client, instance)
                let groups = await makeGroups(client)
                await withTaskGroup { group in
                    for account in accounts {
                        group.addTask { await makeRole(account, client) }
                        for set in sets {
                            group.addTask {
                                for member in groups { await assign(set, to: member, in: account, client, instance) }
                            }
                        }
                    }
                }
                try? await time.sleep(for: .seconds(600))
                await persist(client, .ssoAdmin, "ListInstances", [:])
            }
        }

        private func makeSets(_ client: AWSClient, _ instance: AWSValue) async -> [String] {
            for name in ["a", "b", "c"] {
                await persist(
                    client, .ssoAdmin, "CreatePermissionSet", ["InstanceArn": instance, "Name": .string(name)])
            }
            return aws.withState { $0.center.sets.values.map(\.arn) }
        }

        private func makeGroups(_ client: AWSClient) async -> [String] {
            for name in ["x", "y"] {
                await persist(
                    client, .identityStore, "CreateGroup",
                    ["IdentityStoreId": .string(aws.storeID), "DisplayName": .string(name)])
            }
            return aws.withState { $0.store.groups.values.map(\.id) }
        }

        private func makeRole(_ account: String, _ client: AWSClient) async {
            let member = client.assuming(
                role: "arn:aws:iam::\(account):role/OrganizationAccountAccessRole", externalID: nil,
                sessionName: "tests", account: account)
            await persist(
                member, .iam, "CreatePolicy", ["PolicyName": "b", "PolicyDocument": .string(Documents.policy)])
            await persist(
                member, .iam, "CreateRole",
                [
                    "RoleName": "r", "AssumeRolePolicyDocument": .string(Documents.trust()),
                    "PermissionsBoundary": "arn:aws:iam::\(account):policy/b",
                ])
        }

        private func assign(
            _ set: String, to group: String, in account: String, _ client: AWSClient, _ instance: AWSValue
        ) async {
            await persist(
                client, .ssoAdmin, "CreateAccountAssignment",
                [
                    "InstanceArn": instance, "PermissionSetArn": .string(set), "TargetId": .string(account),
                    "TargetType": "AWS_ACCOUNT", "PrincipalType": "GROUP", "PrincipalId": .string(group),
                ])
        }

        /// Sends a call until it is taken: what the client leaves to its caller is to wait for a full window, for what was
        /// just made, and for conflicts that last.
        private func persist(
            _ client: AWSClient, _ service: AWSService, _ operation: String, _ parameters: AWSParameters
        ) async {
            let call = AWSOperation<Void>(service, operation, parameters, repeating: .safe) {
                _ throws(AWSAnswerError) in
            }
            while true {
                do throws(AWSError) {
                    return try await client.send(call)
                } catch {
                    guard error.isWindowFull || error.isAbsent || error.isConflict else {
                        Issue.record("\(operation) ended in \(error)")
                        return
                    }
                    try? await time.sleep(for: .seconds(5))
                }
            }
        }
    }

    @Test func aPatientClientFinishes() async {
        let scene = Scene(seed: 1)
        await scene.work()

        let codes = Set(scene.aws.calls.compactMap(\.code))
        let (assignments, standing, roles) = scene.aws.withState { state in
            (
                state.center.assignments.count, state.center.sets.values.map { state.center.accounts(of: $0.arn) },
                state.iam.values.count { $0.roles.contains { $0.name == "r" && $0.boundary != nil } }
            )
        }

        #expect(assignments == 72)
        #expect(standing.map { Set($0) } == Array(repeating: Set(scene.accounts), count: 3))
        #expect(roles == 12)
        #expect(codes == ["NoSuchEntity", "ConflictException", "ThrottlingException"])
    }

    @Test func theSameSeedGivesTheSameLog() async {
        let (first, second, other) = (Scene(seed: 1), Scene(seed: 1), Scene(seed: 2))
        for scene in [first, second, other] { await scene.work() }

        #expect(first.aws.calls.map(\.response) == second.aws.calls.map(\.response))
        #expect(first.aws.calls.map(\.moment) == second.aws.calls.map(\.moment))
        #expect(first.aws.savedState == second.aws.savedState)
        #expect(first.aws.calls.map(\.moment) != other.aws.calls.map(\.moment))
    }
}
