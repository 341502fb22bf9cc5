/// The organization.
public struct OrganizationDescription: Hashable, Sendable {
    /// AWS's `Id`.
    public var id: String
    /// AWS's `Arn`.
    public var arn: String
    /// AWS's `MasterAccountId`.
    public var managementAccount: String

    /// Its members as they are.
    public init(id: String, arn: String, managementAccount: String) {
        self.id = id
        self.arn = arn
        self.managementAccount = managementAccount
    }
}

extension OrganizationDescription {
    /// Reads it from an answer.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        id = try answer.text("Id")
        arn = try answer.text("Arn")
        managementAccount = try answer.text("MasterAccountId")
    }
}
