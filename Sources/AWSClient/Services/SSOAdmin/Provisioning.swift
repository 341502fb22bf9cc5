extension AWSOperation<AsyncStatus> {
    /// Starts to bring a set's present form into one account, or into all that have the set. It goes on after the
    /// answer.
    ///
    /// Source: IAM Identity Center API Reference, `ProvisionPermissionSet`. Permission: `sso:ProvisionPermissionSet`.
    ///
    /// - Parameters:
    ///   - arn: ARN of the set.
    ///   - account: Account ID, 12 digits; `nil` for all accounts that have the set.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: How far it is.
    public static func provision(_ arn: String, inAccount account: String?, in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "ProvisionPermissionSet",
            [
                "InstanceArn": .string(instance), "PermissionSetArn": .string(arn), "TargetId": .optional(account),
                "TargetType": account == nil ? "ALL_PROVISIONED_ACCOUNTS" : "AWS_ACCOUNT",
            ], repeating: .safe
        ) { answer throws(AWSAnswerError) in
            try AsyncStatus(answer: answer.structure("PermissionSetProvisioningStatus"))
        }
    }

    /// Reads how far a provisioning is.
    ///
    /// Source: IAM Identity Center API Reference, `DescribePermissionSetProvisioningStatus`.
    /// Permission: `sso:DescribePermissionSetProvisioningStatus`.
    ///
    /// - Parameters:
    ///   - request: ID of the request, a UUID.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: How far it is.
    public static func provisioning(_ request: String, in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "DescribePermissionSetProvisioningStatus",
            ["InstanceArn": .string(instance), "ProvisionPermissionSetRequestId": .string(request)], repeating: .safe
        ) { answer throws(AWSAnswerError) in
            try AsyncStatus(answer: answer.structure("PermissionSetProvisioningStatus"))
        }
    }
}

extension AWSOperation<[String]> {
    /// Lists the sets that are provisioned in an account, all pages.
    ///
    /// Source: IAM Identity Center API Reference, `ListPermissionSetsProvisionedToAccount`.
    /// Permission: `sso:ListPermissionSetsProvisionedToAccount`.
    ///
    /// - Parameters:
    ///   - account: Account ID, 12 digits.
    ///   - status: `LATEST_PERMISSION_SET_PROVISIONED` or `LATEST_PERMISSION_SET_NOT_PROVISIONED`; `nil` for both.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: ARNs of sets.
    public static func permissionSets(
        provisionedTo account: String, status: String?, in instance: String
    ) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "ListPermissionSetsProvisionedToAccount",
            [
                "InstanceArn": .string(instance), "AccountId": .string(account),
                "ProvisioningStatus": .optional(status), "MaxResults": 100,
            ], paging: .nextToken
        ) { answer throws(AWSAnswerError) in
            try answer.strings("PermissionSets")
        }
    }

    /// Lists the accounts in which a set is provisioned, all pages.
    ///
    /// Source: IAM Identity Center API Reference, `ListAccountsForProvisionedPermissionSet`.
    /// Permission: `sso:ListAccountsForProvisionedPermissionSet`.
    ///
    /// - Parameters:
    ///   - permissionSet: ARN of the set.
    ///   - status: `LATEST_PERMISSION_SET_PROVISIONED` or `LATEST_PERMISSION_SET_NOT_PROVISIONED`; `nil` for both.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: Account IDs.
    public static func accounts(with permissionSet: String, status: String?, in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "ListAccountsForProvisionedPermissionSet",
            [
                "InstanceArn": .string(instance), "PermissionSetArn": .string(permissionSet),
                "ProvisioningStatus": .optional(status), "MaxResults": 100,
            ], paging: .nextToken
        ) { answer throws(AWSAnswerError) in
            try answer.strings("AccountIds")
        }
    }
}

extension AWSOperation<[AsyncStatus]> {
    /// Lists the provisionings of late, all pages; each with its state, ID and date alone.
    ///
    /// Source: IAM Identity Center API Reference, `ListPermissionSetProvisioningStatus`.
    /// Permission: `sso:ListPermissionSetProvisioningStatus`.
    ///
    /// - Parameters:
    ///   - instance: ARN of the Identity Center instance.
    ///   - status: `IN_PROGRESS`, `SUCCEEDED` or `FAILED`; `nil` for all.
    /// - Returns: Requests, in AWS's order.
    public static func provisionings(in instance: String, status: String?) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "ListPermissionSetProvisioningStatus",
            ["InstanceArn": .string(instance), "MaxResults": 100, "Filter": .status(status)], paging: .nextToken
        ) { answer throws(AWSAnswerError) in
            try answer.list("PermissionSetsProvisioningStatus").map(AsyncStatus.init(answer:))
        }
    }
}
