extension AWSOperation<AsyncStatus> {
    /// Starts to give a group or user a set in an account, and provisions the set there. It goes on after the answer.
    ///
    /// An assignment that exists is no error.
    ///
    /// Source: IAM Identity Center API Reference, `CreateAccountAssignment`. Permission: `sso:CreateAccountAssignment`.
    ///
    /// - Parameters:
    ///   - assignment: Account, set and principal.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: How far it is.
    public static func createAssignment(_ assignment: AccountAssignmentRecord, in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "CreateAccountAssignment",
            [
                "InstanceArn": .string(instance), "TargetId": .string(assignment.account), "TargetType": "AWS_ACCOUNT",
                "PermissionSetArn": .string(assignment.permissionSet),
                "PrincipalType": .string(assignment.principalType), "PrincipalId": .string(assignment.principal),
            ], repeating: .safe
        ) { answer throws(AWSAnswerError) in
            try AsyncStatus(answer: answer.structure("AccountAssignmentCreationStatus"))
        }
    }

    /// Starts to take a set in an account from a group or user. It goes on after the answer.
    ///
    /// With a set's last assignment in an account goes its `AWSReservedSSO_…` role.
    ///
    /// Source: IAM Identity Center API Reference, `DeleteAccountAssignment`. Permission: `sso:DeleteAccountAssignment`.
    ///
    /// - Parameters:
    ///   - assignment: Account, set and principal.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: How far it is.
    public static func deleteAssignment(_ assignment: AccountAssignmentRecord, in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "DeleteAccountAssignment",
            [
                "InstanceArn": .string(instance), "TargetId": .string(assignment.account), "TargetType": "AWS_ACCOUNT",
                "PermissionSetArn": .string(assignment.permissionSet),
                "PrincipalType": .string(assignment.principalType), "PrincipalId": .string(assignment.principal),
            ], repeating: .readBack
        ) { answer throws(AWSAnswerError) in
            try AsyncStatus(answer: answer.structure("AccountAssignmentDeletionStatus"))
        }
    }

    /// Reads how far the creation of an assignment is.
    ///
    /// Source: IAM Identity Center API Reference, `DescribeAccountAssignmentCreationStatus`.
    /// Permission: `sso:DescribeAccountAssignmentCreationStatus`.
    ///
    /// - Parameters:
    ///   - request: ID of the request, a UUID.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: How far it is.
    public static func assignmentCreation(_ request: String, in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "DescribeAccountAssignmentCreationStatus",
            ["InstanceArn": .string(instance), "AccountAssignmentCreationRequestId": .string(request)], repeating: .safe
        ) { answer throws(AWSAnswerError) in
            try AsyncStatus(answer: answer.structure("AccountAssignmentCreationStatus"))
        }
    }

    /// Reads how far the deletion of an assignment is.
    ///
    /// Source: IAM Identity Center API Reference, `DescribeAccountAssignmentDeletionStatus`.
    /// Permission: `sso:DescribeAccountAssignmentDeletionStatus`.
    ///
    /// - Parameters:
    ///   - request: ID of the request, a UUID.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: How far it is.
    public static func assignmentDeletion(_ request: String, in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "DescribeAccountAssignmentDeletionStatus",
            ["InstanceArn": .string(instance), "AccountAssignmentDeletionRequestId": .string(request)], repeating: .safe
        ) { answer throws(AWSAnswerError) in
            try AsyncStatus(answer: answer.structure("AccountAssignmentDeletionStatus"))
        }
    }
}

extension AWSOperation<[AccountAssignmentRecord]> {
    /// Lists who has a set in an account, all pages.
    ///
    /// Source: IAM Identity Center API Reference, `ListAccountAssignments`. Permission: `sso:ListAccountAssignments`.
    ///
    /// - Parameters:
    ///   - permissionSet: ARN of the set.
    ///   - account: Account ID, 12 digits.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: Assignments, in AWS's order.
    public static func assignments(
        of permissionSet: String, inAccount account: String, in instance: String
    ) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "ListAccountAssignments",
            [
                "InstanceArn": .string(instance), "AccountId": .string(account),
                "PermissionSetArn": .string(permissionSet), "MaxResults": 100,
            ], paging: .nextToken
        ) { answer throws(AWSAnswerError) in
            try answer.list("AccountAssignments").map(AccountAssignmentRecord.init(answer:))
        }
    }
}

extension AWSOperation<[AsyncStatus]> {
    /// Lists the creations of assignments of late, all pages; each with its state, ID and date alone.
    ///
    /// Source: IAM Identity Center API Reference, `ListAccountAssignmentCreationStatus`.
    /// Permission: `sso:ListAccountAssignmentCreationStatus`.
    ///
    /// - Parameters:
    ///   - instance: ARN of the Identity Center instance.
    ///   - status: `IN_PROGRESS`, `SUCCEEDED` or `FAILED`; `nil` for all.
    /// - Returns: Requests, in AWS's order.
    public static func assignmentCreations(in instance: String, status: String?) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "ListAccountAssignmentCreationStatus",
            ["InstanceArn": .string(instance), "MaxResults": 100, "Filter": .status(status)], paging: .nextToken
        ) { answer throws(AWSAnswerError) in
            try answer.list("AccountAssignmentsCreationStatus").map(AsyncStatus.init(answer:))
        }
    }

    /// Lists the deletions of assignments of late, all pages; each with its state, ID and date alone.
    ///
    /// Source: IAM Identity Center API Reference, `ListAccountAssignmentDeletionStatus`.
    /// Permission: `sso:ListAccountAssignmentDeletionStatus`.
    ///
    /// - Parameters:
    ///   - instance: ARN of the Identity Center instance.
    ///   - status: `IN_PROGRESS`, `SUCCEEDED` or `FAILED`; `nil` for all.
    /// - Returns: Requests, in AWS's order.
    public static func assignmentDeletions(in instance: String, status: String?) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "ListAccountAssignmentDeletionStatus",
            ["InstanceArn": .string(instance), "MaxResults": 100, "Filter": .status(status)], paging: .nextToken
        ) { answer throws(AWSAnswerError) in
            try answer.list("AccountAssignmentsDeletionStatus").map(AsyncStatus.init(answer:))
        }
    }
}
