/// An account of the organization; its state falls back to the retired `Status`.
public struct OrganizationAccount: Hashable, Sendable {
    /// AWS's `Id`.
    public var id: String
    /// AWS's `Name`.
    public var name: String
    /// AWS's `Email`.
    public var email: String?
    /// AWS's `State`.
    public var state: String

    /// Its members as they are.
    public init(id: String, name: String, email: String?, state: String) {
        self.id = id
        self.name = name
        self.email = email
        self.state = state
    }
}

extension OrganizationAccount {
    /// Reads it from an answer.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        id = try answer.text("Id")
        name = try answer.text("Name")
        email = try answer.optionalText("Email")
        state = try answer.text(answer.optionalText("State") == nil ? "Status" : "State")
    }
}
