extension AWSOperation<Void> {
    /// Attaches a managed policy by its ARN.
    ///
    /// Source: API Reference, `AttachRolePolicy`. Permission: `iam:AttachRolePolicy`.
    public static func attachRolePolicy(_ policy: String, to role: String) -> AWSOperation {
        AWSOperation(
            .iam, "AttachRolePolicy", ["RoleName": .string(role), "PolicyArn": .string(policy)], repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Detaches a managed policy by its ARN.
    ///
    /// Source: API Reference, `DetachRolePolicy`. Permission: `iam:DetachRolePolicy`.
    public static func detachRolePolicy(_ policy: String, from role: String) -> AWSOperation {
        AWSOperation(
            .iam, "DetachRolePolicy", ["RoleName": .string(role), "PolicyArn": .string(policy)], repeating: .readBack
        ) { _ throws(AWSAnswerError) in }
    }

    /// Deletes an inline policy of a role.
    ///
    /// Source: API Reference, `DeleteRolePolicy`. Permission: `iam:DeleteRolePolicy`.
    public static func deleteInlinePolicy(_ name: String, ofRole role: String) -> AWSOperation {
        AWSOperation(
            .iam, "DeleteRolePolicy", ["RoleName": .string(role), "PolicyName": .string(name)], repeating: .readBack
        ) { _ throws(AWSAnswerError) in }
    }
}

extension AWSOperation<[String]> {
    /// Reads ARNs of the managed policies attached to a role.
    ///
    /// Source: API Reference, `ListAttachedRolePolicies`. Permission: `iam:ListAttachedRolePolicies`.
    public static func attachedPolicies(ofRole role: String) -> AWSOperation {
        AWSOperation(.iam, "ListAttachedRolePolicies", ["RoleName": .string(role)], paging: .marker) {
            answer throws(AWSAnswerError) in
            try answer.list("AttachedPolicies").map { one throws(AWSAnswerError) in try one.text("PolicyArn") }
        }
    }

    /// Lists the names of a role's inline policies.
    ///
    /// Source: API Reference, `ListRolePolicies`. Permission: `iam:ListRolePolicies`.
    public static func inlinePolicyNames(ofRole role: String) -> AWSOperation {
        AWSOperation(.iam, "ListRolePolicies", ["RoleName": .string(role)], paging: .marker) {
            answer throws(AWSAnswerError) in
            try answer.strings("PolicyNames")
        }
    }

    /// Lists the names of the roles that a policy is attached to.
    ///
    /// Source: API Reference, `ListEntitiesForPolicy`. Permission: `iam:ListEntitiesForPolicy`.
    public static func entities(withPolicy arn: String) -> AWSOperation {
        AWSOperation(
            .iam, "ListEntitiesForPolicy", ["PolicyArn": .string(arn), "EntityFilter": "Role"], paging: .marker
        ) { answer throws(AWSAnswerError) in
            try answer.list("PolicyRoles").map { one throws(AWSAnswerError) in try one.text("RoleName") }
        }
    }
}

extension AWSOperation<String> {
    /// Reads an inline policy's document, decoded.
    ///
    /// Source: API Reference, `GetRolePolicy`. Permission: `iam:GetRolePolicy`.
    public static func inlinePolicy(_ name: String, ofRole role: String) -> AWSOperation {
        AWSOperation(.iam, "GetRolePolicy", ["RoleName": .string(role), "PolicyName": .string(name)], repeating: .safe)
        { answer throws(AWSAnswerError) in
            try answer.document("PolicyDocument")
        }
    }
}
