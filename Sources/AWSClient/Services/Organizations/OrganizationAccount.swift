/// An account of the organization.
public struct OrganizationAccount: Hashable, Sendable {
    /// The account ID, 12 digits.
    public var id: String
    /// The friendly name.
    public var name: String
    /// The address of the account's root user; `nil` where AWS leaves it out.
    public var email: String?
    /// `ACTIVE`, `PENDING_ACTIVATION`, `SUSPENDED`, `PENDING_CLOSURE` or `CLOSED`; the retired `Status` where AWS sends no
    /// `State`.
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
