/// Who has a permission set in which account.
public struct AccountAssignmentRecord: Hashable, Sendable {
    /// Account ID, 12 digits.
    public var account: String
    /// ARN of the set.
    public var permissionSet: String
    /// `GROUP` or `USER`.
    public var principalType: String
    /// ID of the group or user in the identity store.
    public var principal: String

    /// Its members as they are.
    public init(account: String, permissionSet: String, principalType: String, principal: String) {
        self.account = account
        self.permissionSet = permissionSet
        self.principalType = principalType
        self.principal = principal
    }
}

extension AccountAssignmentRecord {
    /// Reads it from an answer.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        account = try answer.text("AccountId")
        permissionSet = try answer.text("PermissionSetArn")
        principalType = try answer.text("PrincipalType")
        principal = try answer.text("PrincipalId")
    }
}
