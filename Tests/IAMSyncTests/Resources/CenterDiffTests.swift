import IAMModel
import Testing

@testable import IAMSync

struct GroupDiffTests {
    @Test func aSyncedGroupIsNeverWritten() {
        let desired = CenterSamples.group("network-live-readers")
        let observed = Group.Observed(id: "g-1", name: "network-live-readers", isNative: false)
        #expect(Group.changes(from: nil, to: desired).isEmpty)
        #expect(Group.changes(from: observed, to: desired).isEmpty)
        #expect(observed.ownership == .unmarked)
        #expect(desired.reasonNotToCreate == "not synced yet")
        #expect(Step(desired, from: .absent).action == .skip("not synced yet"))
    }

    @Test func aNativeGroupIsCreatedOrMarked() {
        let desired = CenterSamples.group("network-live-readers", .native(id: nil))
        var observed = Group.Observed(id: "g-1", name: "network-live-readers", description: "mine", isNative: true)
        #expect(Group.changes(from: nil, to: desired) == [.create])
        #expect(Group.changes(from: observed, to: desired) == [.mark])
        #expect(Step(desired, from: .present(observed)).action == .adopt)
        observed.description = "managed by iamsync"
        #expect(Step(desired, from: .present(observed)).action == .keep)
    }

    @Test func aNativeGroupWithAnIDIsNotCreated() {
        let desired = CenterSamples.group("network-live-readers", .native(id: "g-9"))
        #expect(Step(desired, from: .absent).action == .skip("no group has the id g-9"))
    }
}

struct MembershipDiffTests {
    private let desired = Membership(group: "network-live-readers", member: "ana@example.com", scope: .core)

    @Test func nobodyOfThatNameIsAnOpenItemAndNothingIsWritten() {
        let step = Step(desired, from: .present(.init(userID: nil, member: "ana@example.com")))
        #expect(step.action == .skip("nobody in the identity store is called ana@example.com"))
        #expect(step.changes.isEmpty)
    }

    @Test func aMemberStaysAndAnotherIsMade() {
        let member = Membership.Observed(userID: "u-1", membershipID: "m-1", member: "ana@example.com")
        #expect(Step(desired, from: .present(member)).action == .keep)
        #expect(Step(desired, from: .absent).action == .create)
    }
}

struct AssignmentDiffTests {
    private let other = Assignment.Observed.Other(
        permissionSet: "PlatformReader-4h", arn: "arn:aws:sso:::permissionSet/2")

    @Test func anotherSetOfTheFamilyIsReplacedCreationFirst() throws {
        let desired = try CenterSamples.assignment()
        let step = Step(desired, from: .present(.init(isAssigned: false, others: [other])))
        #expect(step.action == .replace)
        #expect(step.changes == [.create, .remove(other)])
    }

    @Test func aReplacementThatWasInterruptedIsFinished() throws {
        let step = Step(try CenterSamples.assignment(), from: .present(.init(isAssigned: true, others: [other])))
        #expect(step.action == .replace)
        #expect(step.changes == [.remove(other)])
    }

    @Test func anAssignmentStaysAndAnAbsentOneIsMade() throws {
        let desired = try CenterSamples.assignment()
        #expect(Step(desired, from: .present(.init(isAssigned: true))).action == .keep)
        #expect(Step(desired, from: .absent).changes == [.create])
    }
}

struct ProvisioningDiffTests {
    private func step(
        _ action: Step<PermissionSet>.Action, _ changes: [PermissionSet.Change], stale: [String], accounts: Set<String>
    ) throws -> Step<Provisioning>? {
        let desired = try CenterSamples.set()
        let set = Step(desired: desired, observed: .init(mirroring: desired), action: action, changes: changes)
        return Provisioning.step(
            for: set, provisionedIn: accounts, reading: .present(.init(staleAccounts: stale)))
    }

    @Test func aChangedSetIsProvisionedOnceHoweverManyFieldsChange() throws {
        let found = try step(
            .update, [.session, .detach(CenterSamples.administrator), .inlinePolicy], stale: [], accounts: ["1", "2"])
        #expect(found?.changes == [.provision])
        #expect(found?.action == .update)
    }

    @Test func nothingIsSaidWhereNothingHasToReachAnAccount() throws {
        #expect(try step(.keep, [], stale: [], accounts: ["1"]) == nil)
        #expect(try step(.update, [.tags([.managedBy])], stale: [], accounts: ["1"]) == nil)
        #expect(try step(.update, [.session], stale: [], accounts: []) == nil)
        #expect(try step(.create, [.create], stale: ["1"], accounts: ["1"]) == nil)
        #expect(try step(.skip("why"), [], stale: ["1"], accounts: ["1"]) == nil)
    }

    @Test func aSetThatFailedEarlierIsProvisionedThoughNothingChanges() throws {
        #expect(try step(.keep, [], stale: ["1"], accounts: ["1"])?.changes == [.provision])
    }

    @Test func whatIsNotKnownIsNotWritten() throws {
        let desired = try CenterSamples.set()
        let set = Step(desired: desired, observed: .init(mirroring: desired), action: .keep, changes: [])
        let found = Provisioning.step(for: set, provisionedIn: [], reading: .unknown("denied"))
        #expect(found?.action == .unknown("denied"))
    }
}
