import AWSClient
import IAMModel
import Testing

@testable import IAMSync

struct CenterDirectoryTests {
    @Test func groupsAndPeopleAreFoundWithoutRegardToCase() {
        let directory = CenterDirectory().adding(group: "Payments-Live-Admins", id: "g-1").adding(
            user: "Ana@Example.com", id: "u-1")
        #expect(directory.id(ofGroup: "payments-live-admins") == "g-1")
        #expect(directory.id(ofUser: "ana@example.COM") == "u-1")
        #expect(directory.id(ofGroup: "payments-live") == nil)
    }

    @Test func onlySetsOfOursAndOfTheFamilyAreReplaced() throws {
        let directory = CenterDirectory()
            .adding(set: "PlatformReader", arn: "1").adding(set: "PlatformReader-4h", arn: "2")
            .adding(set: "PlatformReader-2h", arn: "3", isOurs: false).adding(set: "PlatformReaders", arn: "4")
            .adding(set: "PlatformAdmin", arn: "5")
        #expect(
            directory.others(thanThatOf: try CenterSamples.assignment()) == [
                .init(permissionSet: "PlatformReader-4h", arn: "2")
            ])
    }

    @Test func whatIsDesiredIsNeverReplaced() throws {
        let also = try CenterSamples.assignment("Network-Live-Readers", "PlatformReader-4h")
        let elsewhere = try CenterSamples.assignment(
            "network-live-readers", "PlatformReader-2h", account: "222222222222")
        let directory = CenterDirectory().adding(set: "PlatformReader-4h", arn: "2")
            .adding(set: "PlatformReader-2h", arn: "3").adding(desired: [also, elsewhere])
        #expect(
            directory.others(thanThatOf: try CenterSamples.assignment()) == [
                .init(permissionSet: "PlatformReader-2h", arn: "3")
            ])
    }

    @Test(arguments: [
        ("PlatformAdmin", StandardSet?.some(.platformAdmin)), ("TenantAdmin-payments-1h", .tenantAdmin),
        ("TenantContributor-a-rath-0a1b2c3d", .tenantContributor), ("TenantAdministrator", nil), ("Admin", nil),
    ])
    func aFamilyIsKnownByTheName(name: String, family: StandardSet?) {
        #expect(StandardSet(familyOf: name) == family)
    }
}

struct FoldedNameTests {
    @Test(arguments: [("Payments", "pAYMENTS", true), ("networ\u{212A}", "network", false), ("Ünal", "ünal", false)])
    func onlyTheCaseOfASCIILettersIsNoDifference(left: String, right: String, isSame: Bool) {
        #expect((FoldedName(left) == FoldedName(right)) == isSame)
        #expect((CenterDirectory().adding(group: left, id: "g").id(ofGroup: right) != nil) == isSame)
    }

    @Test func aUserNameWinsAndASharedAddressIsNobodys() {
        let all = UserList([
            UserFacts(id: "1", userName: "ana", emails: ["A@example.com", "both@example.com"]),
            UserFacts(id: "2", userName: "both2", emails: ["both@example.com"]),
            UserFacts(id: "3", userName: "a@example.com", emails: []),
        ])
        #expect(all.find("ANA").value == "1")
        #expect(all.find("a@example.com").value == "3")
        #expect(all.find("both@example.com").isUnknown)
        #expect(all.find("nobody").value == nil)
    }
}

struct IdentityCenterInstanceTests {
    private let one = IdentityCenterInstance(
        arn: "arn:aws:sso:::instance/1", identityStore: "d-1", owner: nil, status: nil)
    private let two = IdentityCenterInstance(
        arn: "arn:aws:sso:::instance/2", identityStore: "d-2", owner: nil, status: nil)

    @Test func theOnlyInstanceIsTaken() throws {
        #expect(try IdentityCenterInstance.choose(nil, among: [one]) == one)
    }

    @Test func theGivenInstanceIsTaken() throws {
        #expect(try IdentityCenterInstance.choose(two.arn, among: [one, two]) == two)
    }

    @Test func noneSeveralAndAnotherAreErrors() {
        #expect(
            throws: SyncError.missing(
                "Identity Center is not enabled in this region, or can't be seen: set identity_center.region")
        ) { try IdentityCenterInstance.choose(nil, among: []) }
        #expect(
            throws: SyncError.missing(
                "there are several Identity Center instances (arn:aws:sso:::instance/1, arn:aws:sso:::instance/2): "
                    + "set identity_center.instance_arn")
        ) { try IdentityCenterInstance.choose(nil, among: [two, one]) }
        #expect(
            throws: SyncError.missing(
                "the Identity Center instance arn:aws:sso:::instance/2 is not in this region, or can't be seen")
        ) { try IdentityCenterInstance.choose(two.arn, among: [one]) }
    }
}
