/// A person of the identity store.
public struct IdentityStoreUser: Hashable, Sendable {
    /// AWS's `UserId`.
    public var id: String
    /// AWS's `UserName`.
    public var userName: String?
    /// The values of AWS's `Emails`.
    public var emails: [String]

    /// Its members as they are.
    public init(id: String, userName: String?, emails: [String]) {
        self.id = id
        self.userName = userName
        self.emails = emails
    }
}

extension IdentityStoreUser {
    /// Reads it from an answer.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        id = try answer.text("UserId")
        userName = try answer.optionalText("UserName")
        emails = try answer.list("Emails").map { email throws(AWSAnswerError) in
            try email.optionalText("Value") ?? ""
        }.filter { !$0.isEmpty }
    }
}

extension AWSOperation<IdentityStoreUser> {
    /// Reads a person.
    ///
    /// Source: API Reference, `DescribeUser`. Permission: `identitystore:DescribeUser`.
    public static func user(_ id: String, in store: String) -> AWSOperation {
        AWSOperation(
            .identityStore, "DescribeUser", ["IdentityStoreId": .string(store), "UserId": .string(id)],
            repeating: .safe
        ) { answer throws(AWSAnswerError) in
            try IdentityStoreUser(answer: answer)
        }
    }
}

extension AWSOperation<[IdentityStoreUser]> {
    /// Lists the people of an identity store.
    ///
    /// Source: API Reference, `ListUsers`. Permission: `identitystore:ListUsers`.
    public static func users(in store: String) -> AWSOperation {
        AWSOperation(
            .identityStore, "ListUsers", ["IdentityStoreId": .string(store), "MaxResults": 100], paging: .nextToken
        ) { answer throws(AWSAnswerError) in
            try answer.list("Users").map(IdentityStoreUser.init(answer:))
        }
    }
}
