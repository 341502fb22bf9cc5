/// A permission set without its policies.
public struct PermissionSetDescription: Hashable, Sendable {
    /// AWS's `Name`.
    public var name: String
    /// AWS's `PermissionSetArn`.
    public var arn: String
    /// AWS's `Description`.
    public var description: String?
    /// AWS's `SessionDuration`.
    public var session: String?
    /// AWS's `RelayState`.
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
