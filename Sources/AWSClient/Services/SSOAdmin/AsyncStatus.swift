/// How far a change is that goes on after AWS's answer.
///
/// Lists tell `status`, `requestID` and `created` alone.
public struct AsyncStatus: Hashable, Sendable {
    /// `IN_PROGRESS`, `SUCCEEDED` or `FAILED`.
    public var status: String
    /// The ID to ask by, a UUID.
    public var requestID: String
    /// Why it failed, in AWS's words; `nil` where it didn't, and in lists.
    public var failure: String?
    /// When it was asked for; `nil` where AWS leaves it out.
    public var created: Timestamp?
    /// The account that changes, 12 digits; `nil` in lists, and where all accounts of a set are provisioned.
    public var account: String?
    /// The set's ARN; `nil` in lists.
    public var permissionSet: String?
    /// `GROUP` or `USER`; `nil` in lists, and for provisioning.
    public var principalType: String?
    /// The group's or user's ID in the identity store; `nil` in lists, and for provisioning.
    public var principal: String?

    /// Its members as they are.
    public init(
        status: String, requestID: String, failure: String?, created: Timestamp? = nil, account: String? = nil,
        permissionSet: String? = nil, principalType: String? = nil, principal: String? = nil
    ) {
        self.status = status
        self.requestID = requestID
        self.failure = failure
        self.created = created
        self.account = account
        self.permissionSet = permissionSet
        self.principalType = principalType
        self.principal = principal
    }
}

extension AsyncStatus {
    /// Reads it from an answer: assignments call the account `TargetId`, provisioning calls it `AccountId`.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        status = try answer.text("Status")
        requestID = try answer.text("RequestId")
        failure = try answer.optionalText("FailureReason")
        created = try answer.optionalTimestamp("CreatedDate")
        let target = try answer.optionalText("TargetId")
        let account = try answer.optionalText("AccountId")
        self.account = target ?? account
        permissionSet = try answer.optionalText("PermissionSetArn")
        principalType = try answer.optionalText("PrincipalType")
        principal = try answer.optionalText("PrincipalId")
    }
}
