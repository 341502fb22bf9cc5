extension AWSOperation<AsyncStatus> {
    /// Starts an assignment; one that exists is no error.
    ///
    /// Source: API Reference, `CreateAccountAssignment`. Permission: `sso:CreateAccountAssignment`.
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

    /// Starts taking an assignment away.
    ///
    /// Source: API Reference, `DeleteAccountAssignment`. Permission: `sso:DeleteAccountAssignment`.
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

    /// Reads how far a creation is.
    ///
    /// Source: API Reference, `DescribeAccountAssignmentCreationStatus`. Permission: `sso:DescribeAccountAssignmentCreationStatus`.
    public static func assignmentCreation(_ request: String, in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "DescribeAccountAssignmentCreationStatus",
            ["InstanceArn": .string(instance), "AccountAssignmentCreationRequestId": .string(request)], repeating: .safe
        ) { answer throws(AWSAnswerError) in
            try AsyncStatus(answer: answer.structure("AccountAssignmentCreationStatus"))
        }
    }

    /// Reads how far a deletion is.
    ///
    /// Source: API Reference, `DescribeAccountAssignmentDeletionStatus`. Permission: `sso:DescribeAccountAssignmentDeletionStatus`.
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
    /// Lists assignments of a set in an account.
    ///
    /// Source: API Reference, `ListAccountAssignments`. Permission: `sso:ListAccountAssignments`.
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
    /// Lists creations, all or those with a status.
    ///
    /// Source: API Reference, `ListAccountAssignmentCreationStatus`. Permission: `sso:ListAccountAssignmentCreationStatus`.
    public static func assignmentCreations(in instance: String, status: String?) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "ListAccountAssignmentCreationStatus",
            ["InstanceArn": .string(instance), "MaxResults": 100, "Filter": .status(status)], paging: .nextToken
        ) { answer throws(AWSAnswerError) in
            try answer.list("AccountAssignmentsCreationStatus").map(AsyncStatus.init(answer:))
        }
    }

    /// Lists deletions, all or those with a status.
    ///
    /// Source: API Reference, `ListAccountAssignmentDeletionStatus`. Permission: `sso:ListAccountAssignmentDeletionStatus`.
    public static func assignmentDeletions(in instance: String, status: String?) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "ListAccountAssignmentDeletionStatus",
            ["InstanceArn": .string(instance), "MaxResults": 100, "Filter": .status(status)], paging: .nextToken
        ) { answer throws(AWSAnswerError) in
            try answer.list("AccountAssignmentsDeletionStatus").map(AsyncStatus.init(answer:))
        }
    }
}
