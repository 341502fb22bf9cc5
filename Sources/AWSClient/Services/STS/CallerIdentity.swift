/// Who signs the calls.
public struct CallerIdentity: Hashable, Sendable {
    /// AWS's own ID: `AIDA…` for a user, `AROA…:session` for a borrowed role.
    public var userID: String
    /// Account ID, 12 digits.
    public var account: String
    /// The ARN of the user or of the role's session.
    public var arn: String

    /// Its members as they are.
    public init(userID: String, account: String, arn: String) {
        self.userID = userID
        self.account = account
        self.arn = arn
    }
}

extension CallerIdentity {
    /// Reads it from an answer.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        userID = try answer.text("UserId")
        account = try answer.text("Account")
        arn = try answer.text("Arn")
    }
}
