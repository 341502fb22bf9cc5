/// Who asks.
public struct CallerIdentity: Hashable, Sendable {
    /// AWS's `UserId`.
    public var userID: String
    /// AWS's `Account`.
    public var account: String
    /// AWS's `Arn`.
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
