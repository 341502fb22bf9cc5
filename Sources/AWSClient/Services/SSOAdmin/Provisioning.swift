extension AWSOperation<AsyncStatus> {
    /// Starts provisioning a set in one account, or in all that have it.
    ///
    /// Source: API Reference, `ProvisionPermissionSet`. Permission: `sso:ProvisionPermissionSet`.
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

    /// Reads how far provisioning is.
    ///
    /// Source: API Reference, `DescribePermissionSetProvisioningStatus`. Permission: `sso:DescribePermissionSetProvisioningStatus`.
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
    /// Lists ARNs of the sets in an account.
    ///
    /// Source: API Reference, `ListPermissionSetsProvisionedToAccount`. Permission: `sso:ListPermissionSetsProvisionedToAccount`.
    public static func permissionSets(provisionedTo account: String, in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "ListPermissionSetsProvisionedToAccount",
            ["InstanceArn": .string(instance), "AccountId": .string(account), "MaxResults": 100], paging: .nextToken
        ) { answer throws(AWSAnswerError) in
            try answer.strings("PermissionSets")
        }
    }

    /// Lists the accounts of a set, all or those with a status such as `LATEST_PERMISSION_SET_NOT_PROVISIONED`.
    ///
    /// Source: API Reference, `ListAccountsForProvisionedPermissionSet`. Permission: `sso:ListAccountsForProvisionedPermissionSet`.
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
    /// Lists provisionings, all or those with a status.
    ///
    /// Source: API Reference, `ListPermissionSetProvisioningStatus`. Permission: `sso:ListPermissionSetProvisioningStatus`.
    public static func provisionings(in instance: String, status: String?) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "ListPermissionSetProvisioningStatus",
            ["InstanceArn": .string(instance), "MaxResults": 100, "Filter": .status(status)], paging: .nextToken
        ) { answer throws(AWSAnswerError) in
            try answer.list("PermissionSetsProvisioningStatus").map(AsyncStatus.init(answer:))
        }
    }
}
