extension AWSOperation<AccountAuthorizationDetails> {
    /// Reads users, roles and policies of an account at once; the filter holds such as `Role`, `LocalManagedPolicy`.
    ///
    /// Source: API Reference, `GetAccountAuthorizationDetails`. Permission: `iam:GetAccountAuthorizationDetails`.
    public static func accountAuthorizationDetails(filter: [String]) -> AWSOperation {
        AWSOperation(
            .iam, "GetAccountAuthorizationDetails", ["Filter": .strings(filter), "MaxItems": 1000], paging: .marker,
            join: { $0.joined(with: $1) }
        ) { answer throws(AWSAnswerError) in
            try AccountAuthorizationDetails(answer: answer)
        }
    }
}

extension AWSOperation<IAMRole> {
    /// Reads one role. Its policies are not in the answer.
    ///
    /// Source: API Reference, `GetRole`. Permission: `iam:GetRole`.
    public static func role(named role: String) -> AWSOperation {
        AWSOperation(.iam, "GetRole", ["RoleName": .string(role)], repeating: .safe) { answer throws(AWSAnswerError) in
            try IAMRole(answer: answer.structure("Role"))
        }
    }

    /// Creates a role together with its boundary; a session lasts 3600 to 43200 seconds.
    ///
    /// Source: API Reference, `CreateRole`. Permission: `iam:CreateRole`.
    public static func createRole(
        named role: String, path: String, trust: String, boundary: String?, description: String?,
        maxSessionSeconds: Int, tags: [AWSTag]
    ) -> AWSOperation {
        AWSOperation(
            .iam, "CreateRole",
            [
                "RoleName": .string(role), "Path": .string(path), "AssumeRolePolicyDocument": .string(trust),
                "Description": .optional(description), "MaxSessionDuration": .integer(maxSessionSeconds),
                "PermissionsBoundary": .optional(boundary), "Tags": .list(tags.map(\.parameter)),
            ], repeating: .readBack
        ) { answer throws(AWSAnswerError) in
            try IAMRole(answer: answer.structure("Role"))
        }
    }
}

extension AWSOperation<Void> {
    /// Sets the session length (3600 to 43200 seconds) of a role, and its description where one is given.
    ///
    /// Source: API Reference, `UpdateRole`. Permission: `iam:UpdateRole`.
    public static func updateRole(
        named role: String, description: String? = nil, maxSessionSeconds: Int
    ) -> AWSOperation {
        AWSOperation(
            .iam, "UpdateRole",
            [
                "RoleName": .string(role), "Description": .optional(description),
                "MaxSessionDuration": .integer(maxSessionSeconds),
            ], repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Replaces the trust policy of a role.
    ///
    /// Source: API Reference, `UpdateAssumeRolePolicy`. Permission: `iam:UpdateAssumeRolePolicy`.
    public static func updateTrust(ofRole role: String, to document: String) -> AWSOperation {
        AWSOperation(
            .iam, "UpdateAssumeRolePolicy", ["RoleName": .string(role), "PolicyDocument": .string(document)],
            repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Sets the permissions boundary of a role to the policy with this ARN.
    ///
    /// Source: API Reference, `PutRolePermissionsBoundary`. Permission: `iam:PutRolePermissionsBoundary`.
    public static func putBoundary(_ policy: String, onRole role: String) -> AWSOperation {
        AWSOperation(
            .iam, "PutRolePermissionsBoundary", ["RoleName": .string(role), "PermissionsBoundary": .string(policy)],
            repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Takes the permissions boundary off a role.
    ///
    /// Source: API Reference, `DeleteRolePermissionsBoundary`. Permission: `iam:DeleteRolePermissionsBoundary`.
    public static func deleteBoundary(ofRole role: String) -> AWSOperation {
        AWSOperation(.iam, "DeleteRolePermissionsBoundary", ["RoleName": .string(role)], repeating: .readBack) {
            _ throws(AWSAnswerError) in
        }
    }

    /// Sets tags of a role, at most 50.
    ///
    /// Source: API Reference, `TagRole`. Permission: `iam:TagRole`.
    public static func tagRole(_ role: String, with tags: [AWSTag]) -> AWSOperation {
        AWSOperation(
            .iam, "TagRole", ["RoleName": .string(role), "Tags": .list(tags.map(\.parameter))], repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Takes tags off a role.
    ///
    /// Source: API Reference, `UntagRole`. Permission: `iam:UntagRole`.
    public static func untagRole(_ role: String, keys: [String]) -> AWSOperation {
        AWSOperation(.iam, "UntagRole", ["RoleName": .string(role), "TagKeys": .strings(keys)], repeating: .safe) {
            _ throws(AWSAnswerError) in
        }
    }

    /// Deletes a role that has no policies any more.
    ///
    /// Source: API Reference, `DeleteRole`. Permission: `iam:DeleteRole`.
    public static func deleteRole(named role: String) -> AWSOperation {
        AWSOperation(.iam, "DeleteRole", ["RoleName": .string(role)], repeating: .readBack) {
            _ throws(AWSAnswerError) in
        }
    }
}

extension AWSOperation<[AWSTag]> {
    /// Reads the tags of a role.
    ///
    /// Source: API Reference, `ListRoleTags`. Permission: `iam:ListRoleTags`.
    public static func roleTags(of role: String) -> AWSOperation {
        AWSOperation(.iam, "ListRoleTags", ["RoleName": .string(role)], paging: .marker) {
            answer throws(AWSAnswerError) in
            try answer.list("Tags").map(AWSTag.init(answer:))
        }
    }
}

extension AWSOperation<[IAMRole]> {
    /// Lists roles under a path such as `/`; tags and boundary are not in the answer.
    ///
    /// Source: API Reference, `ListRoles`. Permission: `iam:ListRoles`.
    public static func roles(under path: String) -> AWSOperation {
        AWSOperation(.iam, "ListRoles", ["PathPrefix": .string(path)], paging: .marker) {
            answer throws(AWSAnswerError) in
            try answer.list("Roles").map(IAMRole.init(answer:))
        }
    }
}
