extension AWSOperation<[IdentityStoreGroup]> {
    /// Lists the groups of an identity store.
    ///
    /// Source: API Reference, `ListGroups`. Permission: `identitystore:ListGroups`.
    public static func groups(in store: String) -> AWSOperation {
        AWSOperation(
            .identityStore, "ListGroups", ["IdentityStoreId": .string(store), "MaxResults": 100], paging: .nextToken
        ) { answer throws(AWSAnswerError) in
            try answer.list("Groups").map(IdentityStoreGroup.init(answer:))
        }
    }
}

extension AWSOperation<String> {
    /// Creates a group and gives its ID.
    ///
    /// Source: API Reference, `CreateGroup`. Permission: `identitystore:CreateGroup`.
    public static func createGroup(named name: String, description: String?, in store: String) -> AWSOperation {
        AWSOperation(
            .identityStore, "CreateGroup",
            ["IdentityStoreId": .string(store), "DisplayName": .string(name), "Description": .optional(description)],
            repeating: .readBack
        ) { answer throws(AWSAnswerError) in
            try answer.text("GroupId")
        }
    }

    /// Finds a group by its display name.
    ///
    /// Source: API Reference, `GetGroupId`. Permission: `identitystore:GetGroupId`.
    public static func groupID(named name: String, in store: String) -> AWSOperation {
        AWSOperation(
            .identityStore, "GetGroupId",
            ["IdentityStoreId": .string(store), "AlternateIdentifier": .unique("displayName", name)], repeating: .safe
        ) { answer throws(AWSAnswerError) in
            try answer.text("GroupId")
        }
    }
}

extension AWSOperation<IdentityStoreGroup> {
    /// Reads a group.
    ///
    /// Source: API Reference, `DescribeGroup`. Permission: `identitystore:DescribeGroup`.
    public static func group(_ id: String, in store: String) -> AWSOperation {
        AWSOperation(
            .identityStore, "DescribeGroup", ["IdentityStoreId": .string(store), "GroupId": .string(id)],
            repeating: .safe
        ) { answer throws(AWSAnswerError) in
            try IdentityStoreGroup(answer: answer)
        }
    }
}

extension AWSOperation<Void> {
    /// Deletes a group with its memberships.
    ///
    /// Source: API Reference, `DeleteGroup`. Permission: `identitystore:DeleteGroup`.
    public static func deleteGroup(_ id: String, in store: String) -> AWSOperation {
        AWSOperation(
            .identityStore, "DeleteGroup", ["IdentityStoreId": .string(store), "GroupId": .string(id)],
            repeating: .readBack
        ) { _ throws(AWSAnswerError) in }
    }
}
