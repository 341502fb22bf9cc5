import AWSClient
import AWSSimulator
import IAMModel
import Testing

@testable import IAMSync

/// Groups and people in lists, or each by calls of its own.
@Suite struct GroupReaderTests {
    private let external = "azure-9"

    private func scene() throws -> CenterScene {
        let scene = try CenterScene()
        scene.aws.state.groups["g-9"] = .init(name: "Renamed", externalID: external)
        return scene
    }

    private func read(
        _ wanted: [Group], _ scene: CenterScene, hints: [String: String] = [:]
    ) async -> GroupInventory {
        await GroupReader(
            wanted: wanted, context: scene.context(), width: 4, readsSelection: true, readsEverything: false,
            hints: ReadingHints(groups: hints)
        ).read()
    }

    @Test func aPartAsksForEachOfItsGroups() async throws {
        let scene = try scene()

        let found = await read(scene.desired.groups, scene)

        #expect(found.reading(ofGroup: "network-live-readers").value?.id == "g-r")
        #expect(found.all == nil)
        #expect(scene.aws.calls() == ["GetGroupId": 2])
    }

    @Test func anIDOfTheIdentityProviderIsFoundInOneListForAll() async throws {
        let scene = try scene()
        let wanted = [
            CenterSamples.group("a", .scim(id: external)), CenterSamples.group("b", .scim(id: "azure-0")),
            CenterSamples.group("c", .scim(id: "g-r")),
        ]

        let found = await read(wanted, scene)

        #expect(found.reading(ofGroup: "a").value?.id == "g-9")
        #expect(found.reading(ofGroup: "b").value == nil)
        #expect(found.reading(ofGroup: "c").value?.id == "g-r")
        #expect(scene.aws.calls() == ["DescribeGroup": 3, "ListGroups": 1])
    }

    @Test func aHintSavesTheList() async throws {
        let scene = try scene()
        let wanted = [CenterSamples.group("a", .scim(id: external))]

        let found = await read(wanted, scene, hints: ["a": "g-9"])

        #expect(found.reading(ofGroup: "a").value?.id == "g-9")
        #expect(scene.aws.calls() == ["DescribeGroup": 2])
    }

    @Test(arguments: ["g-r", "g-c", "nobody"])
    func aHintOfAnotherGroupIsNoAnswer(hint: String) async throws {
        let scene = try scene()
        let wanted = [CenterSamples.group("a", .scim(id: external)), CenterSamples.group("Renamed", .native(id: nil))]

        let found = await read(wanted, scene, hints: ["a": hint, "Renamed": hint])

        #expect(found.reading(ofGroup: "a").value?.id == "g-9")
        #expect(found.reading(ofGroup: "Renamed").value?.id == "g-9")
    }

    @Test func ofALongListOnlyTheFirstPagesAreRead() async throws {
        let people = (0..<30).map { "person-\($0)" }
        let groups = people.map { SimulatedWorld.SyncedGroup(name: "group-\($0)") }
        let aws = AWSSimulator(SimulatedWorld(users: people, groups: groups))
        aws.limitPages(to: 1)
        var desired = DesiredState()
        desired.groups = [0, 20, 99].map { CenterSamples.group("group-person-\($0)") }
        desired.memberships = ["person-0", "person-20", "nobody"].map {
            Membership(group: "group-person-0", member: $0, scope: .core)
        }
        let instance = try await IdentityCenterInstance.find(nil, through: aws.client())
        let context = CenterContext(client: aws.client(), instance: instance, clock: aws.clock)
        aws.forgetCalls()

        let inventory = await IdentityCenterInventory.read(desired, accounts: [], in: context)

        #expect(desired.groups.map { inventory.reading(of: $0).value != nil } == [true, true, false])
        #expect(
            desired.memberships.map { inventory.memberships.users[FoldedName($0.member)]?.value != nil }
                == [true, true, false])
        #expect(
            aws.callCounts == [
                "ListGroups": 3, "GetGroupId": 2, "ListUsers": 3, "GetUserId": 2, "ListPermissionSets": 1,
            ])
    }
}
