import AWSClient
import Testing

@testable import AWSSimulator

@Suite struct IdentityCenterConflictTests {
    private let scene = Assigning(SimulatedLimits(latency: .milliseconds(30), refusesConflicts: true))

    /// A second request while a creation of set 0 in account 0 is under way.
    @Test(arguments: [
        ("CreateAccountAssignment", 0, 0, "ConflictException"), ("DeleteAccountAssignment", 0, 0, "ConflictException"),
        ("CreateAccountAssignment", 0, 1, nil as String?), ("CreateAccountAssignment", 1, 0, nil),
    ])
    func oneRequestForASetInAnAccountIsUnderWayAtOnce(
        operation: String, set: Int, account: Int, code: String?
    ) async throws {
        let group = scene.group("a")
        let sets = [try await scene.set("a"), try await scene.set("b")]
        _ = try await scene.seconds("CreateAccountAssignment", sets[0], group, in: scene.accounts[0])
        scene.pass()
        let other = scene.group("b")
        _ = try await scene.seconds("CreateAccountAssignment", sets[0], other, in: scene.accounts[0])

        #expect(await scene.code(operation, sets[set], group, in: scene.accounts[account]) == code)
        scene.pass()
        #expect(await scene.code(operation, sets[set], group, in: scene.accounts[account]) == nil)
    }

    @Test(arguments: [(0, 0, "ConflictException"), (0, 1, "ConflictException"), (1, 0, nil as String?)])
    func aProvisioningOfAllAccountsStandsInTheWayOfTheSetEverywhere(
        set: Int, account: Int, code: String?
    ) async throws {
        let group = scene.group("a")
        let sets = [try await scene.set("a"), try await scene.set("b")]
        _ = try await scene.provision(sets[0])

        #expect(await scene.code("CreateAccountAssignment", sets[set], group, in: scene.accounts[account]) == code)
    }

    @Test func aSetIsProvisionedOnceAtATime() async throws {
        let set = try await scene.set("a")
        _ = try await scene.provision(set, in: scene.accounts[0])

        #expect(await scene.code("ProvisionPermissionSet", scene.provisioning(set)) == "ConflictException")
        #expect(await scene.code("ProvisionPermissionSet", scene.provisioning(set, in: scene.accounts[1])) == nil)
    }

    @Test(arguments: [
        ("UpdatePermissionSet", "ConflictException"), ("DeleteInlinePolicyFromPermissionSet", "ConflictException"),
        ("DescribePermissionSet", nil as String?), ("ListAccountsForProvisionedPermissionSet", nil),
    ])
    func aSetIsNotChangedWhileItIsProvisioned(operation: String, code: String?) async throws {
        let set = try await scene.set("a")
        _ = try await scene.provision(set)

        #expect(await scene.code(operation, ["PermissionSetArn": .string(set)]) == code)
        scene.pass()
        #expect(await scene.code(operation, ["PermissionSetArn": .string(set)]) == nil)
    }

    @Test func changesOfASetSideBySideStandInEachOthersWay() async throws {
        let time = VirtualTime()
        let aws = AWSSimulator(SimulatedWorld(limits: scene.aws.limits), clock: time)
        let instance = AWSValue.string(aws.withState { $0.center.arn })

        let codes = await time.run {
            _ = await aws.code(.ssoAdmin, "CreatePermissionSet", ["InstanceArn": instance, "Name": "a"])
            let set = AWSValue.optional(aws.withState { $0.center.sets.values.first?.arn })
            let change: AWSParameters = ["InstanceArn": instance, "PermissionSetArn": set]
            async let first = aws.code(.ssoAdmin, "UpdatePermissionSet", change)
            async let second = aws.code(.ssoAdmin, "UpdatePermissionSet", change)
            let together = await [first, second]
            return together + [await aws.code(.ssoAdmin, "UpdatePermissionSet", change)]
        }

        #expect(codes == [nil, "ConflictException", nil])
    }

    @Test func aSixteenthAssignmentFindsTheWindowFull() async throws {
        let group = scene.group("a")
        let set = try await scene.set("a")
        for account in scene.accounts.prefix(15) {
            _ = try await scene.seconds("CreateAccountAssignment", set, group, in: account)
        }

        let refusal = await #expect(throws: AWSError.self) {
            try await scene.ask("CreateAccountAssignment", scene.assignment(set, group, in: scene.accounts[15]))
        }

        #expect(refusal?.isWindowFull == true)
        #expect(refusal?.isThrottling == false)
        scene.pass()
        #expect(await scene.code("CreateAccountAssignment", set, group, in: scene.accounts[15]) == nil)
    }

    @Test func aFourthProvisioningFindsTheWindowFull() async throws {
        for name in ["a", "b", "c"] { _ = try await scene.provision(try await scene.set(name)) }
        let set = try await scene.set("d")

        let refusal = await #expect(throws: AWSError.self) {
            try await scene.ask("ProvisionPermissionSet", scene.provisioning(set))
        }

        #expect(refusal?.isWindowFull == true)
    }
}
