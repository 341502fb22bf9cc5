extension AWSOperation<String> {
    /// Finds a user by `userName` or `emails.value`.
    ///
    /// Source: API Reference, `GetUserId`. Permission: `identitystore:GetUserId`.
    public static func userID(with attribute: String, _ value: String, in store: String) -> AWSOperation {
        AWSOperation(
            .identityStore, "GetUserId",
            ["IdentityStoreId": .string(store), "AlternateIdentifier": .unique(attribute, value)], repeating: .safe
        ) { answer throws(AWSAnswerError) in
            try answer.text("UserId")
        }
    }

    /// Makes a user a member and gives the membership's ID.
    ///
    /// Source: API Reference, `CreateGroupMembership`. Permission: `identitystore:CreateGroupMembership`.
    public static func createMembership(ofUser user: String, in group: String, store: String) -> AWSOperation {
        AWSOperation(
            .identityStore, "CreateGroupMembership",
            [
                "IdentityStoreId": .string(store), "GroupId": .string(group),
                "MemberId": .structure(["UserId": .string(user)]),
            ], repeating: .readBack
        ) { answer throws(AWSAnswerError) in
            try answer.text("MembershipId")
        }
    }
}

extension AWSOperation<Void> {
    /// Ends a membership.
    ///
    /// Source: API Reference, `DeleteGroupMembership`. Permission: `identitystore:DeleteGroupMembership`.
    public static func deleteMembership(_ id: String, in store: String) -> AWSOperation {
        AWSOperation(
            .identityStore, "DeleteGroupMembership", ["IdentityStoreId": .string(store), "MembershipId": .string(id)],
            repeating: .readBack
        ) { _ throws(AWSAnswerError) in }
    }
}

extension AWSOperation<[GroupMembership]> {
    /// Lists a group's members.
    ///
    /// Source: API Reference, `ListGroupMemberships`. Permission: `identitystore:ListGroupMemberships`.
    public static func memberships(of group: String, in store: String) -> AWSOperation {
        AWSOperation(
            .identityStore, "ListGroupMemberships",
            ["IdentityStoreId": .string(store), "GroupId": .string(group), "MaxResults": 100], paging: .nextToken
        ) { answer throws(AWSAnswerError) in
            try answer.list("GroupMemberships").map(GroupMembership.init(answer:))
        }
    }
}
