/// The organization.
public struct OrganizationDescription: Hashable, Sendable {
    /// The ID, such as `o-ab12cd34ef`.
    public var id: String
    /// The ARN.
    public var arn: String
    /// Account ID of the management account, 12 digits.
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
