extension AWSOperation<[String]> {
    /// Lists ARNs of permission sets.
    ///
    /// Source: API Reference, `ListPermissionSets`. Permission: `sso:ListPermissionSets`.
    public static func permissionSets(in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "ListPermissionSets", ["InstanceArn": .string(instance), "MaxResults": 100], paging: .nextToken
        ) { answer throws(AWSAnswerError) in
            try answer.strings("PermissionSets")
        }
    }

    /// Lists ARNs of attached AWS managed policies.
    ///
    /// Source: API Reference, `ListManagedPoliciesInPermissionSet`. Permission: `sso:ListManagedPoliciesInPermissionSet`.
    public static func managedPolicies(ofPermissionSet arn: String, in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "ListManagedPoliciesInPermissionSet",
            ["InstanceArn": .string(instance), "PermissionSetArn": .string(arn), "MaxResults": 100], paging: .nextToken
        ) { answer throws(AWSAnswerError) in
            try answer.list("AttachedManagedPolicies").map { one throws(AWSAnswerError) in try one.text("Arn") }
        }
    }
}

extension AWSOperation<PermissionSetDescription> {
    /// Reads a permission set without its policies.
    ///
    /// Source: API Reference, `DescribePermissionSet`. Permission: `sso:DescribePermissionSet`.
    public static func permissionSet(_ arn: String, in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "DescribePermissionSet", ["InstanceArn": .string(instance), "PermissionSetArn": .string(arn)],
            repeating: .safe
        ) { answer throws(AWSAnswerError) in
            try PermissionSetDescription(answer: answer.structure("PermissionSet"))
        }
    }

    /// Creates a permission set; the session is such as `PT1H`.
    ///
    /// Source: API Reference, `CreatePermissionSet`. Permission: `sso:CreatePermissionSet`.
    public static func createPermissionSet(
        named name: String, description: String?, session: String, relayState: String?, tags: [AWSTag],
        in instance: String
    ) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "CreatePermissionSet",
            [
                "Name": .string(name), "Description": .optional(description), "InstanceArn": .string(instance),
                "SessionDuration": .string(session), "RelayState": .optional(relayState),
                "Tags": .list(tags.map(\.parameter)),
            ], repeating: .readBack
        ) { answer throws(AWSAnswerError) in
            try PermissionSetDescription(answer: answer.structure("PermissionSet"))
        }
    }
}

extension AWSOperation<Void> {
    /// Deletes a set that is assigned nowhere.
    ///
    /// Source: API Reference, `DeletePermissionSet`. Permission: `sso:DeletePermissionSet`.
    public static func deletePermissionSet(_ arn: String, in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "DeletePermissionSet", ["InstanceArn": .string(instance), "PermissionSetArn": .string(arn)],
            repeating: .readBack
        ) { _ throws(AWSAnswerError) in }
    }

    /// Replaces the inline policy of a set, at most 32768 characters.
    ///
    /// Source: API Reference, `PutInlinePolicyToPermissionSet`. Permission: `sso:PutInlinePolicyToPermissionSet`.
    public static func putInlinePolicy(
        _ document: String, onPermissionSet arn: String, in instance: String
    ) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "PutInlinePolicyToPermissionSet",
            ["InstanceArn": .string(instance), "PermissionSetArn": .string(arn), "InlinePolicy": .string(document)],
            repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Sets every field: AWS clears one that it isn't sent.
    ///
    /// Source: API Reference, `UpdatePermissionSet`. Permission: `sso:UpdatePermissionSet`.
    public static func updatePermissionSet(
        _ arn: String, description: String?, session: String, relayState: String?, in instance: String
    ) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "UpdatePermissionSet",
            [
                "InstanceArn": .string(instance), "PermissionSetArn": .string(arn),
                "Description": .optional(description), "SessionDuration": .string(session),
                "RelayState": .optional(relayState),
            ], repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Attaches an AWS managed policy.
    ///
    /// Source: API Reference, `AttachManagedPolicyToPermissionSet`. Permission: `sso:AttachManagedPolicyToPermissionSet`.
    public static func attachManagedPolicy(
        _ policy: String, toPermissionSet arn: String, in instance: String
    ) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "AttachManagedPolicyToPermissionSet",
            ["InstanceArn": .string(instance), "PermissionSetArn": .string(arn), "ManagedPolicyArn": .string(policy)],
            repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Detaches an AWS managed policy.
    ///
    /// Source: API Reference, `DetachManagedPolicyFromPermissionSet`. Permission: `sso:DetachManagedPolicyFromPermissionSet`.
    public static func detachManagedPolicy(
        _ policy: String, fromPermissionSet arn: String, in instance: String
    ) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "DetachManagedPolicyFromPermissionSet",
            ["InstanceArn": .string(instance), "PermissionSetArn": .string(arn), "ManagedPolicyArn": .string(policy)],
            repeating: .readBack
        ) { _ throws(AWSAnswerError) in }
    }

    /// Deletes the inline policy of a set.
    ///
    /// Source: API Reference, `DeleteInlinePolicyFromPermissionSet`. Permission: `sso:DeleteInlinePolicyFromPermissionSet`.
    public static func deleteInlinePolicy(ofPermissionSet arn: String, in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "DeleteInlinePolicyFromPermissionSet",
            ["InstanceArn": .string(instance), "PermissionSetArn": .string(arn)], repeating: .readBack
        ) { _ throws(AWSAnswerError) in }
    }
}

extension AWSOperation<String?> {
    /// Reads the inline policy of a set.
    ///
    /// Source: API Reference, `GetInlinePolicyForPermissionSet`. Permission: `sso:GetInlinePolicyForPermissionSet`.
    public static func inlinePolicy(ofPermissionSet arn: String, in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "GetInlinePolicyForPermissionSet",
            ["InstanceArn": .string(instance), "PermissionSetArn": .string(arn)], repeating: .safe
        ) { answer throws(AWSAnswerError) in
            try answer.optionalText("InlinePolicy")
        }
    }
}
