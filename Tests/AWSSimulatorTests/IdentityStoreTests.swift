import AWSClient
import AWSSimulator
import JSONTree
import Testing

@Suite struct IdentityStoreTests {
    private let aws = AWSSimulator.sample()

    private func store() async throws -> AWSValue? {
        .optional(try await aws.ask(.ssoAdmin, "ListInstances")["Instances"]?.array?.first?["IdentityStoreId"]?.string)
    }

    private func unique(_ path: String, _ value: String) -> AWSValue {
        let attribute: AWSParameters = ["AttributePath": .string(path), "AttributeValue": .string(value)]
        return .structure(["UniqueAttribute": .structure(attribute)])
    }

    @Test(arguments: [
        ("userName", "grace", nil as String?), ("userName", "GRACE", nil), ("emails.value", "ada@example.com", nil),
        ("userName", "nobody", "ResourceNotFoundException"),
    ])
    func aPersonIsFoundByAnAttribute(path: String, value: String, code: String?) async throws {
        let parameters: AWSParameters = [
            "IdentityStoreId": try await store(), "AlternateIdentifier": unique(path, value),
        ]

        #expect(await aws.code(.identityStore, "GetUserId", parameters) == code)
    }

    @Test func aGroupIsMadeOnceRenamedAndDeletedWithItsMembers() async throws {
        let store = try await store()
        let group: AWSParameters = ["IdentityStoreId": store, "DisplayName": "Payments"]
        let id = AWSValue.optional(try await aws.ask(.identityStore, "CreateGroup", group)["GroupId"]?.string)
        let user = try await aws.ask(
            .identityStore, "GetUserId", ["IdentityStoreId": store, "AlternateIdentifier": unique("userName", "grace")])
        let member = AWSValue.structure(["UserId": .optional(user["UserId"]?.string)])
        let membership: AWSParameters = ["IdentityStoreId": store, "GroupId": id, "MemberId": member]

        #expect(
            await aws.code(.identityStore, "CreateGroup", ["IdentityStoreId": store, "DisplayName": "payments"])
                == "ConflictException")
        #expect(await aws.code(.identityStore, "CreateGroupMembership", membership) == nil)
        #expect(await aws.code(.identityStore, "CreateGroupMembership", membership) == "ConflictException")
        let change: AWSParameters = ["AttributePath": "description", "AttributeValue": "who pays"]
        try await aws.ask(
            .identityStore, "UpdateGroup",
            ["IdentityStoreId": store, "GroupId": id, "Operations": .list([.structure(change)])])
        let described = try await aws.ask(.identityStore, "DescribeGroup", ["IdentityStoreId": store, "GroupId": id])
        #expect(described["Description"] == "who pays")
        try await aws.ask(.identityStore, "DeleteGroup", ["IdentityStoreId": store, "GroupId": id])
        #expect(
            await aws.code(.identityStore, "GetGroupMembershipId", membership) == "ResourceNotFoundException")
    }

    @Test func theOrganizationTellsItsAccounts() async throws {
        let accounts = try await aws.ask(.organizations, "ListAccounts")["Accounts"]?.array
        let tags = try await aws.ask(.organizations, "ListTagsForResource", ["ResourceId": .string(Accounts.member)])

        #expect(accounts?.map { $0["State"]?.string } == ["ACTIVE", "ACTIVE", "SUSPENDED"])
        #expect(tags["Tags"] == [["Key": "stage", "Value": "live"]])
        #expect(
            await aws.code(.organizations, "ListTagsForResource", ["ResourceId": "999999999999"])
                == "TargetNotFoundException")
        #expect(
            await aws.code(.organizations, "DescribeAccount", ["AccountId": "999999999999"])
                == "AccountNotFoundException")
    }
}
