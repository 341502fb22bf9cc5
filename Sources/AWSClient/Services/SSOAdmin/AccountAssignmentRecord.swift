/// Who holds a permission set in which account.
public struct AccountAssignmentRecord: Hashable, Sendable {
    /// AWS's `AccountId`.
    public var account: String
    /// AWS's `PermissionSetArn`.
    public var permissionSet: String
    /// AWS's `PrincipalType`.
    public var principalType: String
    /// AWS's `PrincipalId`.
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
