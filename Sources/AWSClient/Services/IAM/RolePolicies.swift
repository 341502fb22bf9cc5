extension AWSOperation<Void> {
    /// Attaches a managed policy to a role; one that is attached is no error. A role has at most 10 by default.
    ///
    /// Source: IAM API Reference, `AttachRolePolicy`. Permission: `iam:AttachRolePolicy`.
    ///
    /// - Parameters:
    ///   - policy: ARN of the policy.
    ///   - role: Role name without its path, 1 to 64 characters of `[\w+=,.@-]`.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func attachRolePolicy(_ policy: String, to role: String) -> AWSOperation {
        AWSOperation(
            .iam, "AttachRolePolicy", ["RoleName": .string(role), "PolicyArn": .string(policy)], repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Detaches a managed policy from a role; AWS answers `NoSuchEntity` where it isn't attached.
    ///
    /// Source: IAM API Reference, `DetachRolePolicy`. Permission: `iam:DetachRolePolicy`.
    ///
    /// - Parameters:
    ///   - policy: ARN of the policy.
    ///   - role: Role name without its path, 1 to 64 characters of `[\w+=,.@-]`.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func detachRolePolicy(_ policy: String, from role: String) -> AWSOperation {
        AWSOperation(
            .iam, "DetachRolePolicy", ["RoleName": .string(role), "PolicyArn": .string(policy)], repeating: .readBack
        ) { _ throws(AWSAnswerError) in }
    }

    /// Deletes an inline policy of a role.
    ///
    /// Source: IAM API Reference, `DeleteRolePolicy`. Permission: `iam:DeleteRolePolicy`.
    ///
    /// - Parameters:
    ///   - name: Name of the policy, 1 to 128 characters of `[\w+=,.@-]`.
    ///   - role: Role name without its path, 1 to 64 characters of `[\w+=,.@-]`.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func deleteInlinePolicy(_ name: String, ofRole role: String) -> AWSOperation {
        AWSOperation(
            .iam, "DeleteRolePolicy", ["RoleName": .string(role), "PolicyName": .string(name)], repeating: .readBack
        ) { _ throws(AWSAnswerError) in }
    }
}

extension AWSOperation<[String]> {
    /// Lists the managed policies that are attached to a role, all pages; inline policies and boundary are not among
    /// them.
    ///
    /// Source: IAM API Reference, `ListAttachedRolePolicies`. Permission: `iam:ListAttachedRolePolicies`.
    ///
    /// - Parameter role: Role name without its path, 1 to 64 characters of `[\w+=,.@-]`.
    /// - Returns: ARNs, in AWS's order.
    public static func attachedPolicies(ofRole role: String) -> AWSOperation {
        AWSOperation(.iam, "ListAttachedRolePolicies", ["RoleName": .string(role)], paging: .marker) {
            answer throws(AWSAnswerError) in
            try answer.list("AttachedPolicies").map { one throws(AWSAnswerError) in try one.text("PolicyArn") }
        }
    }

    /// Lists the names of a role's inline policies, all pages.
    ///
    /// Source: IAM API Reference, `ListRolePolicies`. Permission: `iam:ListRolePolicies`.
    ///
    /// - Parameter role: Role name without its path, 1 to 64 characters of `[\w+=,.@-]`.
    /// - Returns: Names, in AWS's order.
    public static func inlinePolicyNames(ofRole role: String) -> AWSOperation {
        AWSOperation(.iam, "ListRolePolicies", ["RoleName": .string(role)], paging: .marker) {
            answer throws(AWSAnswerError) in
            try answer.strings("PolicyNames")
        }
    }
}

extension AWSOperation<String> {
    /// Reads the document of a role's inline policy.
    ///
    /// Source: IAM API Reference, `GetRolePolicy`. Permission: `iam:GetRolePolicy`.
    ///
    /// - Parameters:
    ///   - name: Name of the policy, 1 to 128 characters of `[\w+=,.@-]`.
    ///   - role: Role name without its path, 1 to 64 characters of `[\w+=,.@-]`.
    /// - Returns: The document, decoded.
    public static func inlinePolicy(_ name: String, ofRole role: String) -> AWSOperation {
        AWSOperation(.iam, "GetRolePolicy", ["RoleName": .string(role), "PolicyName": .string(name)], repeating: .safe)
        { answer throws(AWSAnswerError) in
            try answer.document("PolicyDocument")
        }
    }
}

extension AWSOperation<PolicyEntities> {
    /// Lists who uses a managed policy, as permissions or as a boundary: roles, users and groups, all pages.
    ///
    /// Source: IAM API Reference, `ListEntitiesForPolicy`. Permission: `iam:ListEntitiesForPolicy`.
    ///
    /// - Parameter arn: ARN of the policy.
    /// - Returns: Names by kind.
    public static func entities(withPolicy arn: String) -> AWSOperation {
        AWSOperation(
            .iam, "ListEntitiesForPolicy", ["PolicyArn": .string(arn), "MaxItems": 1000], paging: .marker,
            join: { $0.joined(with: $1) }
        ) { answer throws(AWSAnswerError) in
            try PolicyEntities(answer: answer)
        }
    }
}
