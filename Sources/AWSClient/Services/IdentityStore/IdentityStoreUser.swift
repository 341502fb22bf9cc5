/// A person of the identity store.
public struct IdentityStoreUser: Hashable, Sendable {
    /// The ID, by which they become a member of a group.
    public var id: String
    /// The name that they sign in with; `nil` where AWS leaves it out.
    public var userName: String?
    /// E-mail addresses; empty for none.
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
    /// Source: Identity Store API Reference, `DescribeUser`. Permission: `identitystore:DescribeUser`.
    ///
    /// - Parameters:
    ///   - id: ID of the person.
    ///   - store: ID of the identity store, such as `d-1234567890`.
    /// - Returns: The person.
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
    /// Lists the people of an identity store, 100 a page, all pages.
    ///
    /// Source: Identity Store API Reference, `ListUsers`. Permission: `identitystore:ListUsers`.
    ///
    /// - Parameter store: ID of the identity store, such as `d-1234567890`.
    /// - Returns: People, in AWS's order.
    public static func users(in store: String) -> AWSOperation {
        AWSOperation(
            .identityStore, "ListUsers", ["IdentityStoreId": .string(store), "MaxResults": 100], paging: .nextToken
        ) { answer throws(AWSAnswerError) in
            try answer.list("Users").map(IdentityStoreUser.init(answer:))
        }
    }
}
