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
