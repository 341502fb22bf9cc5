import JSONTree
import Testing

@testable import AWSClient

@Suite struct OperationsTests {
    @Test func aRoleIsCreatedTogetherWithItsBoundary() {
        let operation = AWSOperation.createRole(
            named: "r", path: "/", trust: "{}", boundary: "arn:b", description: nil, maxSessionSeconds: 3600, tags: [])

        #expect(operation.parameters["PermissionsBoundary"] == "arn:b")
        #expect(operation.parameters["Description"] == nil)
        #expect(operation.repeating == .readBack)
    }

    @Test func anAccountsStateFallsBackToItsRetiredStatus() throws {
        let old: JSON = ["Id": "1", "Name": "n", "Status": "ACTIVE"]
        let new: JSON = ["Id": "1", "Name": "n", "Status": "ACTIVE", "State": "CLOSED"]

        #expect(try OrganizationAccount(answer: AWSAnswer(.json(old), path: "a")).state == "ACTIVE")
        #expect(try OrganizationAccount(answer: AWSAnswer(.json(new), path: "a")).state == "CLOSED")
    }

    @Test func anUpdateOfAPermissionSetLeavesEmptyTextsOutSoThatAWSClearsThem() {
        let operation = AWSOperation.updatePermissionSet(
            "p", description: "d", session: "PT1H", relayState: "", in: "i")

        let names = operation.parameters.members.map(\.name)

        #expect(names == ["InstanceArn", "PermissionSetArn", "Description", "SessionDuration"])
    }

    @Test func anEmptyInlinePolicyOfASetIsNone() throws {
        let operation = AWSOperation.inlinePolicy(ofPermissionSet: "p", in: "i")

        #expect(try operation.read(AWSAnswer(.json(["InlinePolicy": ""]), path: "a")) == nil)
        #expect(try operation.read(AWSAnswer(.json(["InlinePolicy": "{}"]), path: "a")) == "{}")
    }

    @Test func aKeyThatWasNeverUsedHasNoServiceAndNoRegion() throws {
        let answer: JSON = ["UserName": "u", "AccessKeyLastUsed": ["ServiceName": "N/A", "Region": "N/A"]]

        let use = try AccessKeyUse(answer: AWSAnswer(.json(answer), path: "a"))

        #expect(use == AccessKeyUse(user: "u", date: nil, service: nil, region: nil))
    }

    @Test func onlyAnActiveKeyIsActive() throws {
        for (status, isActive) in [("Active", true), ("Inactive", false), ("Expired", false)] {
            let answer: JSON = ["AccessKeyId": "AKIA", "Status": .string(status)]

            #expect(try AccessKey(answer: AWSAnswer(.json(answer), path: "a")).isActive == isActive)
        }
    }

    @Test func pagesOfAPolicysEntitiesAreJoined() {
        let first = PolicyEntities(roles: ["a"], users: ["b"], groups: [])
        let second = PolicyEntities(roles: ["c"], users: [], groups: ["d"])

        #expect(first.joined(with: second) == PolicyEntities(roles: ["a", "c"], users: ["b"], groups: ["d"]))
    }

    @Test func aMemberOfAKindThatIsNotKnownIsNoPerson() throws {
        let answer: JSON = ["MembershipId": "m", "MemberId": ["DeviceId": "d"]]

        let membership = try GroupMembership(answer: AWSAnswer(.json(answer), path: "a"))

        #expect(membership == GroupMembership(id: "m", user: nil))
    }
}
