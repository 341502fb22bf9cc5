extension AWSOperation<Void> {
    /// Gives a group a description.
    ///
    /// Source: API Reference, `UpdateGroup`. Permission: `identitystore:UpdateGroup`.
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
