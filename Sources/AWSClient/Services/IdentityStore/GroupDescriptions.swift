extension AWSOperation<Void> {
    /// Gives a group a description, in place of one that is there.
    ///
    /// Source: Identity Store API Reference, `UpdateGroup`. Permission: `identitystore:UpdateGroup`.
    ///
    /// - Parameters:
    ///   - id: ID of the group.
    ///   - description: Description, 1 to 1,024 characters.
    ///   - store: ID of the identity store, such as `d-1234567890`.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func updateGroup(_ id: String, description: String, in store: String) -> AWSOperation {
        let operation: AWSParameters = ["AttributePath": "description", "AttributeValue": .string(description)]
        return AWSOperation(
            .identityStore, "UpdateGroup",
            [
                "IdentityStoreId": .string(store), "GroupId": .string(id),
                "Operations": .list([.structure(operation)]),
            ], repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }
}
