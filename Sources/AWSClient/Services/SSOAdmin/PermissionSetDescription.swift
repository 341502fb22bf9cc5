/// A permission set without its policies.
public struct PermissionSetDescription: Hashable, Sendable {
    /// The name, unique in the instance.
    public var name: String
    /// The ARN.
    public var arn: String
    /// The description; `nil` for none.
    public var description: String?
    /// The longest session as an ISO 8601 duration, such as `PT1H`; `nil` where AWS leaves it out.
    public var session: String?
    /// Where people land in the console; `nil` for the console's start.
    public var relayState: String?

    /// Its members as they are.
    public init(name: String, arn: String, description: String?, session: String?, relayState: String?) {
        self.name = name
        self.arn = arn
        self.description = description
        self.session = session
        self.relayState = relayState
    }
}

extension PermissionSetDescription {
    /// Reads it from an answer.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        name = try answer.text("Name")
        arn = try answer.text("PermissionSetArn")
        description = try answer.optionalText("Description")
        session = try answer.optionalText("SessionDuration")
        relayState = try answer.optionalText("RelayState")
    }
}
