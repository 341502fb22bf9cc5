/// An Identity Center instance.
public struct IdentityCenterInstance: Hashable, Sendable {
    /// The ARN, by which all its operations ask.
    public var arn: String
    /// ID of its identity store, such as `d-1234567890`.
    public var identityStore: String
    /// Account ID of the account that it belongs to; `nil` where AWS leaves it out.
    public var owner: String?
    /// `ACTIVE`, `CREATE_IN_PROGRESS`, `CREATE_FAILED` or `DELETE_IN_PROGRESS`; `nil` where AWS leaves it out.
    public var status: String?

    /// Its members as they are.
    public init(arn: String, identityStore: String, owner: String?, status: String?) {
        self.arn = arn
        self.identityStore = identityStore
        self.owner = owner
        self.status = status
    }
}

extension IdentityCenterInstance {
    /// Reads it from an answer.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        arn = try answer.text("InstanceArn")
        identityStore = try answer.text("IdentityStoreId")
        owner = try answer.optionalText("OwnerAccountId")
        status = try answer.optionalText("Status")
    }
}
