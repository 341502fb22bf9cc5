import AWSClient
import JSONTree
import Testing

@testable import AWSSimulator

@Suite struct IdentityCenterTimesTests {
    private let create = "CreateAccountAssignment"

    @Test func aSetThatAnAccountLacksTakesItsTimeAndOneThatStandsThereTheShortest() async throws {
        let scene = Assigning(SimulatedLimits(accountsTakeTurns: true))
        let (first, second) = (scene.group("a"), scene.group("b"))
        let set = try await scene.set("reader")

        let lacking = try await scene.seconds(create, set, first, in: scene.accounts[0])
        scene.pass()
        let standing = try await scene.seconds(create, set, second, in: scene.accounts[0])
        scene.pass()
        let oneOfTwo = try await scene.seconds("DeleteAccountAssignment", set, second, in: scene.accounts[0])
        scene.pass()
        let last = try await scene.seconds("DeleteAccountAssignment", set, first, in: scene.accounts[0])

        #expect(lacking > 5 && lacking <= 20)
        #expect(standing == 5)
        #expect(oneOfTwo == 5)
        #expect(last > 5 && last <= 20)
    }

    @Test func requestsThatChangeTheRolesOfOneAccountWaitForEachOther() async throws {
        let scene = Assigning(SimulatedLimits(accountsTakeTurns: true))
        let group = scene.group("a")
        let sets = [try await scene.set("a"), try await scene.set("b"), try await scene.set("c")]

        let first = try await scene.seconds(create, sets[0], group, in: scene.accounts[0])
        let second = try await scene.seconds(create, sets[1], group, in: scene.accounts[0])
        let elsewhere = try await scene.seconds(create, sets[2], group, in: scene.accounts[1])

        #expect(second >= first + 5)
        #expect(elsewhere <= 20)
        scene.pass(first)
        let status = try await scene.ask("ListAccountAssignmentCreationStatus", [:])
        #expect(
            status["AccountAssignmentsCreationStatus"]?.array?.prefix(2).map { $0["Status"] }
                == ["SUCCEEDED", "IN_PROGRESS"])
    }

    @Test func withoutLimitsNobodyWaits() async throws {
        let scene = Assigning(.none)
        let group = scene.group("a")
        let sets = [try await scene.set("a"), try await scene.set("b"), try await scene.set("c")]

        for set in sets { #expect(try await scene.seconds(create, set, group, in: scene.accounts[0]) <= 20) }
    }

    @Test(arguments: [(1, 100.0, 400.0), (10, 10.0, 60.0), (100, 5.0, 20.0)])
    func aProvisioningGoesFromAccountToAccount(width: Int, atLeast: Double, atMost: Double) async throws {
        let scene = Assigning(SimulatedLimits(accountsTakeTurns: true, provisioningWidth: width))
        let group = scene.group("a")
        let set = try await scene.set("reader")
        for account in scene.accounts {
            _ = try await scene.seconds(create, set, group, in: account)
            scene.pass()
        }

        let seconds = try await scene.provision(set)

        #expect(seconds >= atLeast && seconds <= atMost)
    }

    @Test func aProvisioningWaitsForItsTurnInTheAccount() async throws {
        let scene = Assigning(SimulatedLimits(accountsTakeTurns: true, provisioningWidth: 10))
        let group = scene.group("a")
        let sets = [try await scene.set("a"), try await scene.set("b")]
        _ = try await scene.seconds(create, sets[0], group, in: scene.accounts[0])
        scene.pass()
        let other = try await scene.seconds(create, sets[1], group, in: scene.accounts[0])

        #expect(try await scene.provision(sets[0]) >= other + 5)
    }

    @Test func aProvisioningOfNoAccountEndsSoon() async throws {
        let scene = Assigning(SimulatedLimits(accountsTakeTurns: true))

        #expect(try await scene.provision(try await scene.set("reader")) == 5)
    }
}
