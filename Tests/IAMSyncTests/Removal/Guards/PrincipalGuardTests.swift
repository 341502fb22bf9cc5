import IAMModel
import Testing

@testable import IAMSync

@Suite struct PrincipalGuardTests {
    private typealias Principal = PrincipalGuard.Principal

    @Test func groupsOfOursAndGroupsThatAreGoneLoseWhatTheyHave() {
        let ours: [Principal] = [
            .wanted(name: "strangely-named", scope: .core), .orphaned(name: "by-us"), .gone(id: "90670000"),
        ]

        for principal in ours {
            #expect(PrincipalGuard.reason(toKeep: principal, ofSet: "PlatformReader") == nil)
        }
    }

    @Test func peopleAndWhoCannotBeKnownKeepWhatTheyHave() {
        #expect(PrincipalGuard.reason(toKeep: .user, ofSet: "PlatformReader") == "a single person has it")
        #expect(
            PrincipalGuard.reason(toKeep: .unknown, ofSet: "PlatformReader") == "it can't be known who has it")
    }

    /// A group that has left the definition has a name of the notation, whose ending fits the set.
    @Test(arguments: [
        ("search-live-admins", "TenantAdmin-1h", true), ("search-live-admins", "TenantAdmin-search", true),
        ("search-live-contributors", "PlatformContributor", true), ("search-readers", "TenantReader", true),
        ("search-live-admins", "TenantReader", false), ("search-readers", "PlatformAdmin", false),
        ("auditors", "PlatformReader", false), ("-readers", "PlatformReader", false),
        ("Auditors of 2026-readers", "PlatformReader", false), ("search-live-admins", "TheirSet", false),
    ])
    func aStrangerIsWhoHasNoNameOfOurs(name: String, set: String, goes: Bool) {
        let reason = PrincipalGuard.reason(toKeep: .stranger(name: name), ofSet: set)

        #expect(reason == (goes ? nil : "\(name) is no group of ours"))
    }
}
