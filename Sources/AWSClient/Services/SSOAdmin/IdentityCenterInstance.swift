/// An Identity Center instance.
public struct IdentityCenterInstance: Hashable, Sendable {
    /// AWS's `InstanceArn`.
    public var arn: String
    /// AWS's `IdentityStoreId`.
    public var identityStore: String
    /// AWS's `OwnerAccountId`.
    public var owner: String?
    /// AWS's `Status`.
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
