extension AWSOperation<[String]> {
    /// Lists all permission sets of an instance, all pages.
    ///
    /// Source: IAM Identity Center API Reference, `ListPermissionSets`. Permission: `sso:ListPermissionSets`.
    ///
    /// - Parameter instance: ARN of the Identity Center instance.
    /// - Returns: ARNs of sets.
    public static func permissionSets(in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "ListPermissionSets", ["InstanceArn": .string(instance), "MaxResults": 100], paging: .nextToken
        ) { answer throws(AWSAnswerError) in
            try answer.strings("PermissionSets")
        }
    }

    /// Lists the AWS managed policies of a set, all pages.
    ///
    /// Source: IAM Identity Center API Reference, `ListManagedPoliciesInPermissionSet`.
    /// Permission: `sso:ListManagedPoliciesInPermissionSet`.
    ///
    /// - Parameters:
    ///   - arn: ARN of the set.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: ARNs of policies.
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
    /// Reads a permission set; its policies, boundary and tags are not in the answer.
    ///
    /// Source: IAM Identity Center API Reference, `DescribePermissionSet`. Permission: `sso:DescribePermissionSet`.
    ///
    /// - Parameters:
    ///   - arn: ARN of the set.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: The set.
    public static func permissionSet(_ arn: String, in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "DescribePermissionSet", ["InstanceArn": .string(instance), "PermissionSetArn": .string(arn)],
            repeating: .safe
        ) { answer throws(AWSAnswerError) in
            try PermissionSetDescription(answer: answer.structure("PermissionSet"))
        }
    }

    /// Creates a permission set without policies; AWS answers `ConflictException` where the name is taken.
    ///
    /// Source: IAM Identity Center API Reference, `CreatePermissionSet`. Permission: `sso:CreatePermissionSet`.
    ///
    /// - Parameters:
    ///   - name: Name, 1 to 32 characters of `[\w+=,.@-]`.
    ///   - description: Description, 1 to 700 characters of Latin-1; none where `nil` or empty.
    ///   - session: ISO 8601 duration from `PT1H` to `PT12H`.
    ///   - relayState: Where people land in the console, 1 to 240 characters; `nil` for the console's start.
    ///   - tags: Tags to set, at most 50, none where empty.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: The set.
    public static func createPermissionSet(
        named name: String, description: String?, session: String, relayState: String?, tags: [AWSTag],
        in instance: String
    ) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "CreatePermissionSet",
            [
                "Name": .string(name), "Description": .unlessEmpty(description), "InstanceArn": .string(instance),
                "SessionDuration": .string(session), "RelayState": .unlessEmpty(relayState),
                "Tags": .unlessEmpty(tags.map(\.parameter)),
            ], repeating: .readBack
        ) { answer throws(AWSAnswerError) in
            try PermissionSetDescription(answer: answer.structure("PermissionSet"))
        }
    }
}

extension AWSOperation<Void> {
    /// Deletes a set; AWS answers `ConflictException` where it is assigned anywhere.
    ///
    /// Source: IAM Identity Center API Reference, `DeletePermissionSet`. Permission: `sso:DeletePermissionSet`.
    ///
    /// - Parameters:
    ///   - arn: ARN of the set.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func deletePermissionSet(_ arn: String, in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "DeletePermissionSet", ["InstanceArn": .string(instance), "PermissionSetArn": .string(arn)],
            repeating: .readBack
        ) { _ throws(AWSAnswerError) in }
    }

    /// Replaces the inline policy of a set. Accounts see it once the set is provisioned there.
    ///
    /// Source: IAM Identity Center API Reference, `PutInlinePolicyToPermissionSet`.
    /// Permission: `sso:PutInlinePolicyToPermissionSet`.
    ///
    /// - Parameters:
    ///   - document: The policy as JSON, at most 32,768 bytes and 10,240 characters without white space.
    ///   - arn: ARN of the set.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func putInlinePolicy(
        _ document: String, onPermissionSet arn: String, in instance: String
    ) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "PutInlinePolicyToPermissionSet",
            ["InstanceArn": .string(instance), "PermissionSetArn": .string(arn), "InlinePolicy": .string(document)],
            repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Sets description, session and relay state of a set. AWS clears what it isn't sent: say all that should stay.
    ///
    /// AWS accepts no empty text, so an empty one is left out, which clears it too.
    ///
    /// Source: IAM Identity Center API Reference, `UpdatePermissionSet`. Permission: `sso:UpdatePermissionSet`.
    ///
    /// - Parameters:
    ///   - arn: ARN of the set.
    ///   - description: Description, 1 to 700 characters of Latin-1; none where `nil` or empty.
    ///   - session: ISO 8601 duration from `PT1H` to `PT12H`.
    ///   - relayState: Where people land in the console, 1 to 240 characters; `nil` for the console's start.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func updatePermissionSet(
        _ arn: String, description: String?, session: String, relayState: String?, in instance: String
    ) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "UpdatePermissionSet",
            [
                "InstanceArn": .string(instance), "PermissionSetArn": .string(arn),
                "Description": .unlessEmpty(description), "SessionDuration": .string(session),
                "RelayState": .unlessEmpty(relayState),
            ], repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Attaches an AWS managed policy to a set. A set has at most 20 policies, a role by default 10.
    ///
    /// Source: IAM Identity Center API Reference, `AttachManagedPolicyToPermissionSet`.
    /// Permission: `sso:AttachManagedPolicyToPermissionSet`.
    ///
    /// - Parameters:
    ///   - policy: ARN of the policy.
    ///   - arn: ARN of the set.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func attachManagedPolicy(
        _ policy: String, toPermissionSet arn: String, in instance: String
    ) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "AttachManagedPolicyToPermissionSet",
            ["InstanceArn": .string(instance), "PermissionSetArn": .string(arn), "ManagedPolicyArn": .string(policy)],
            repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Detaches an AWS managed policy from a set.
    ///
    /// Source: IAM Identity Center API Reference, `DetachManagedPolicyFromPermissionSet`.
    /// Permission: `sso:DetachManagedPolicyFromPermissionSet`.
    ///
    /// - Parameters:
    ///   - policy: ARN of the policy.
    ///   - arn: ARN of the set.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: The call; its answer says nothing but that it is done.
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
    /// Source: IAM Identity Center API Reference, `DeleteInlinePolicyFromPermissionSet`.
    /// Permission: `sso:DeleteInlinePolicyFromPermissionSet`.
    ///
    /// - Parameters:
    ///   - arn: ARN of the set.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func deleteInlinePolicy(ofPermissionSet arn: String, in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "DeleteInlinePolicyFromPermissionSet",
            ["InstanceArn": .string(instance), "PermissionSetArn": .string(arn)], repeating: .readBack
        ) { _ throws(AWSAnswerError) in }
    }
}

extension AWSOperation<String?> {
    /// Reads the inline policy of a set. Where it has none, AWS answers with an empty text.
    ///
    /// Source: IAM Identity Center API Reference, `GetInlinePolicyForPermissionSet`.
    /// Permission: `sso:GetInlinePolicyForPermissionSet`.
    ///
    /// - Parameters:
    ///   - arn: ARN of the set.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: The document, decoded; `nil` for none.
    public static func inlinePolicy(ofPermissionSet arn: String, in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "GetInlinePolicyForPermissionSet",
            ["InstanceArn": .string(instance), "PermissionSetArn": .string(arn)], repeating: .safe
        ) { answer throws(AWSAnswerError) in
            let document = try answer.optionalText("InlinePolicy")
            return document?.isEmpty == true ? nil : document
        }
    }
}
