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
}
