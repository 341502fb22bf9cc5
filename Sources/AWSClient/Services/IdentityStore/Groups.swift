extension AWSOperation<[IdentityStoreGroup]> {
    /// Lists the groups of an identity store, 100 a page, all pages.
    ///
    /// Source: Identity Store API Reference, `ListGroups`. Permission: `identitystore:ListGroups`.
    ///
    /// - Parameter store: ID of the identity store, such as `d-1234567890`.
    /// - Returns: Groups, in AWS's order.
    public static func groups(in store: String) -> AWSOperation {
        AWSOperation(
            .identityStore, "ListGroups", ["IdentityStoreId": .string(store), "MaxResults": 100], paging: .nextToken
        ) { answer throws(AWSAnswerError) in
            try answer.list("Groups").map(IdentityStoreGroup.init(answer:))
        }
    }
}

extension AWSOperation<String> {
    /// Creates a group; AWS answers `ConflictException` where the name is taken.
    ///
    /// Source: Identity Store API Reference, `CreateGroup`. Permission: `identitystore:CreateGroup`.
    ///
    /// - Parameters:
    ///   - name: Display name, 1 to 1,024 characters.
    ///   - description: Description, 1 to 1,024 characters; none where `nil` or empty.
    ///   - store: ID of the identity store, such as `d-1234567890`.
    /// - Returns: The group's ID.
    public static func createGroup(named name: String, description: String?, in store: String) -> AWSOperation {
        AWSOperation(
            .identityStore, "CreateGroup",
            [
                "IdentityStoreId": .string(store), "DisplayName": .string(name),
                "Description": .unlessEmpty(description),
            ],
            repeating: .readBack
        ) { answer throws(AWSAnswerError) in
            try answer.text("GroupId")
        }
    }

    /// Finds a group by its display name; AWS answers `ResourceNotFoundException` where there is none.
    ///
    /// Source: Identity Store API Reference, `GetGroupId`. Permission: `identitystore:GetGroupId`.
    ///
    /// - Parameters:
    ///   - name: Display name.
    ///   - store: ID of the identity store, such as `d-1234567890`.
    /// - Returns: The group's ID.
    public static func groupID(named name: String, in store: String) -> AWSOperation {
        AWSOperation(
            .identityStore, "GetGroupId",
            ["IdentityStoreId": .string(store), "AlternateIdentifier": .unique("displayName", name)], repeating: .safe
        ) { answer throws(AWSAnswerError) in
            try answer.text("GroupId")
        }
    }

    /// Finds a group by its ID at the identity provider; AWS answers `ResourceNotFoundException` where there is none.
    ///
    /// Source: Identity Store API Reference, `GetGroupId`. Permission: `identitystore:GetGroupId`.
    ///
    /// - Parameters:
    ///   - id: The group's ID there.
    ///   - issuer: The identity provider, as the group's `ExternalIds` name it.
    ///   - store: ID of the identity store, such as `d-1234567890`.
    /// - Returns: The group's ID.
    public static func groupID(withExternalID id: String, from issuer: String, in store: String) -> AWSOperation {
        let external: AWSParameters = ["Issuer": .string(issuer), "Id": .string(id)]
        return AWSOperation(
            .identityStore, "GetGroupId",
            [
                "IdentityStoreId": .string(store),
                "AlternateIdentifier": .structure(["ExternalId": .structure(external)]),
            ], repeating: .safe
        ) { answer throws(AWSAnswerError) in
            try answer.text("GroupId")
        }
    }
}

extension AWSOperation<IdentityStoreGroup> {
    /// Reads a group.
    ///
    /// Source: Identity Store API Reference, `DescribeGroup`. Permission: `identitystore:DescribeGroup`.
    ///
    /// - Parameters:
    ///   - id: ID of the group.
    ///   - store: ID of the identity store, such as `d-1234567890`.
    /// - Returns: The group.
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
    /// Deletes a group with its memberships. Assignments to it stay, and give nobody anything.
    ///
    /// Source: Identity Store API Reference, `DeleteGroup`. Permission: `identitystore:DeleteGroup`.
    ///
    /// - Parameters:
    ///   - id: ID of the group.
    ///   - store: ID of the identity store, such as `d-1234567890`.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func deleteGroup(_ id: String, in store: String) -> AWSOperation {
        AWSOperation(
            .identityStore, "DeleteGroup", ["IdentityStoreId": .string(store), "GroupId": .string(id)],
            repeating: .readBack
        ) { _ throws(AWSAnswerError) in }
    }
}
