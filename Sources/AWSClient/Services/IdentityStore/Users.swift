extension AWSOperation<String> {
    /// Finds a person by a unique attribute; AWS answers `ResourceNotFoundException` where there is none.
    ///
    /// Source: Identity Store API Reference, `GetUserId`. Permission: `identitystore:GetUserId`.
    ///
    /// - Parameters:
    ///   - attribute: `userName` or `emails.value`.
    ///   - value: The attribute's value, at most 1,024 characters.
    ///   - store: ID of the identity store, such as `d-1234567890`.
    /// - Returns: The person's ID.
    public static func userID(with attribute: String, _ value: String, in store: String) -> AWSOperation {
        AWSOperation(
            .identityStore, "GetUserId",
            ["IdentityStoreId": .string(store), "AlternateIdentifier": .unique(attribute, value)], repeating: .safe
        ) { answer throws(AWSAnswerError) in
            try answer.text("UserId")
        }
    }

    /// Makes a person a member of a group; AWS answers `ConflictException` where they are.
    ///
    /// Source: Identity Store API Reference, `CreateGroupMembership`.
    /// Permission: `identitystore:CreateGroupMembership`.
    ///
    /// - Parameters:
    ///   - user: ID of the person.
    ///   - group: ID of the group.
    ///   - store: ID of the identity store, such as `d-1234567890`.
    /// - Returns: The membership's ID.
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

    /// Finds the membership of a person in a group; AWS answers `ResourceNotFoundException` where they are no member.
    ///
    /// Source: Identity Store API Reference, `GetGroupMembershipId`. Permission: `identitystore:GetGroupMembershipId`.
    ///
    /// - Parameters:
    ///   - user: ID of the person.
    ///   - group: ID of the group.
    ///   - store: ID of the identity store, such as `d-1234567890`.
    /// - Returns: The membership's ID.
    public static func membershipID(ofUser user: String, in group: String, store: String) -> AWSOperation {
        AWSOperation(
            .identityStore, "GetGroupMembershipId",
            [
                "IdentityStoreId": .string(store), "GroupId": .string(group),
                "MemberId": .structure(["UserId": .string(user)]),
            ], repeating: .safe
        ) { answer throws(AWSAnswerError) in
            try answer.text("MembershipId")
        }
    }
}

extension AWSOperation<Void> {
    /// Ends a membership.
    ///
    /// Source: Identity Store API Reference, `DeleteGroupMembership`.
    /// Permission: `identitystore:DeleteGroupMembership`.
    ///
    /// - Parameters:
    ///   - id: ID of the membership.
    ///   - store: ID of the identity store, such as `d-1234567890`.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func deleteMembership(_ id: String, in store: String) -> AWSOperation {
        AWSOperation(
            .identityStore, "DeleteGroupMembership", ["IdentityStoreId": .string(store), "MembershipId": .string(id)],
            repeating: .readBack
        ) { _ throws(AWSAnswerError) in }
    }
}

extension AWSOperation<[GroupMembership]> {
    /// Lists the members of a group, 100 a page, all pages.
    ///
    /// Source: Identity Store API Reference, `ListGroupMemberships`. Permission: `identitystore:ListGroupMemberships`.
    ///
    /// - Parameters:
    ///   - group: ID of the group.
    ///   - store: ID of the identity store, such as `d-1234567890`.
    /// - Returns: Memberships, in AWS's order.
    public static func memberships(of group: String, in store: String) -> AWSOperation {
        AWSOperation(
            .identityStore, "ListGroupMemberships",
            ["IdentityStoreId": .string(store), "GroupId": .string(group), "MaxResults": 100], paging: .nextToken
        ) { answer throws(AWSAnswerError) in
            try answer.list("GroupMemberships").map(GroupMembership.init(answer:))
        }
    }
}
