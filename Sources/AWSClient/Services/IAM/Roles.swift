extension AWSOperation<AccountAuthorizationDetails> {
    /// Reads users, roles and customer managed policies of an account in few calls: 1,000 items a page, all pages.
    ///
    /// Roles lack their description and longest session here; only ``AWSOperation/role(named:)`` and the list of roles
    /// tell it.
    ///
    /// Source: IAM API Reference, `GetAccountAuthorizationDetails`. Permission: `iam:GetAccountAuthorizationDetails`.
    ///
    /// - Parameter filter: Kinds such as `Role`, `User` and `LocalManagedPolicy`; empty for all, AWS's managed policies
    ///   too.
    /// - Returns: All pages as one.
    public static func accountAuthorizationDetails(filter: [String]) -> AWSOperation {
        AWSOperation(
            .iam, "GetAccountAuthorizationDetails",
            ["Filter": .unlessEmpty(filter.map(AWSValue.string)), "MaxItems": 1000], paging: .marker,
            join: { $0.joined(with: $1) }
        ) { answer throws(AWSAnswerError) in
            try AccountAuthorizationDetails(answer: answer)
        }
    }
}

extension AWSOperation<IAMRole> {
    /// Reads one role with its trust, boundary, tags, longest session and last use; its policies are not in the answer.
    ///
    /// Source: IAM API Reference, `GetRole`. Permission: `iam:GetRole`.
    ///
    /// - Parameter role: Role name without its path, 1 to 64 characters of `[\w+=,.@-]`.
    /// - Returns: The role.
    public static func role(named role: String) -> AWSOperation {
        AWSOperation(.iam, "GetRole", ["RoleName": .string(role)], repeating: .safe) { answer throws(AWSAnswerError) in
            try IAMRole(answer: answer.structure("Role"))
        }
    }

    /// Creates a role together with its boundary, so that it is never without one.
    ///
    /// AWS answers `EntityAlreadyExists` where the name is taken, whatever the path or case.
    ///
    /// Source: IAM API Reference, `CreateRole`. Permission: `iam:CreateRole`.
    ///
    /// - Parameters:
    ///   - role: Role name without its path, 1 to 64 characters of `[\w+=,.@-]`.
    ///   - path: Path, which begins and ends with `/`, at most 512 characters.
    ///   - trust: The trust policy as JSON, by default at most 2,048 characters without white space.
    ///   - boundary: ARN of the policy that is the boundary; `nil` for none.
    ///   - description: Description, at most 1,000 characters of Latin-1; `nil` for none.
    ///   - maxSessionSeconds: The longest session, 3,600 to 43,200 seconds.
    ///   - tags: Tags to set, at most 50, none where empty.
    /// - Returns: The role.
    public static func createRole(
        named role: String, path: String, trust: String, boundary: String?, description: String?,
        maxSessionSeconds: Int, tags: [AWSTag]
    ) -> AWSOperation {
        AWSOperation(
            .iam, "CreateRole",
            [
                "RoleName": .string(role), "Path": .string(path), "AssumeRolePolicyDocument": .string(trust),
                "Description": .optional(description), "MaxSessionDuration": .integer(maxSessionSeconds),
                "PermissionsBoundary": .optional(boundary), "Tags": .unlessEmpty(tags.map(\.parameter)),
            ], repeating: .readBack
        ) { answer throws(AWSAnswerError) in
            try IAMRole(answer: answer.structure("Role"))
        }
    }
}

extension AWSOperation<Void> {
    /// Sets the longest session of a role, and its description where one is given.
    ///
    /// Source: IAM API Reference, `UpdateRole`. Permission: `iam:UpdateRole`.
    ///
    /// - Parameters:
    ///   - role: Role name without its path, 1 to 64 characters of `[\w+=,.@-]`.
    ///   - description: Description, at most 1,000 characters of Latin-1; `nil` leaves the present one.
    ///   - maxSessionSeconds: The longest session, 3,600 to 43,200 seconds.
    /// - Returns: The call; its answer says nothing but that it is done.
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
    /// AWS answers `MalformedPolicyDocument` where a principal doesn't exist, or doesn't yet everywhere.
    ///
    /// Source: IAM API Reference, `UpdateAssumeRolePolicy`. Permission: `iam:UpdateAssumeRolePolicy`.
    ///
    /// - Parameters:
    ///   - role: Role name without its path, 1 to 64 characters of `[\w+=,.@-]`.
    ///   - document: The trust policy as JSON, by default at most 2,048 characters without white space.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func updateTrust(ofRole role: String, to document: String) -> AWSOperation {
        AWSOperation(
            .iam, "UpdateAssumeRolePolicy", ["RoleName": .string(role), "PolicyDocument": .string(document)],
            repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Sets the permissions boundary of a role, in place of one that is there.
    ///
    /// Source: IAM API Reference, `PutRolePermissionsBoundary`. Permission: `iam:PutRolePermissionsBoundary`.
    ///
    /// - Parameters:
    ///   - policy: ARN of the policy that is the boundary.
    ///   - role: Role name without its path, 1 to 64 characters of `[\w+=,.@-]`.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func putBoundary(_ policy: String, onRole role: String) -> AWSOperation {
        AWSOperation(
            .iam, "PutRolePermissionsBoundary", ["RoleName": .string(role), "PermissionsBoundary": .string(policy)],
            repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Takes the permissions boundary off a role: from then on, its policies alone limit it.
    ///
    /// Source: IAM API Reference, `DeleteRolePermissionsBoundary`. Permission: `iam:DeleteRolePermissionsBoundary`.
    ///
    /// - Parameter role: Role name without its path, 1 to 64 characters of `[\w+=,.@-]`.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func deleteBoundary(ofRole role: String) -> AWSOperation {
        AWSOperation(.iam, "DeleteRolePermissionsBoundary", ["RoleName": .string(role)], repeating: .readBack) {
            _ throws(AWSAnswerError) in
        }
    }

    /// Sets tags of a role; other tags stay. A role has at most 50.
    ///
    /// Source: IAM API Reference, `TagRole`. Permission: `iam:TagRole`.
    ///
    /// - Parameters:
    ///   - role: Role name without its path, 1 to 64 characters of `[\w+=,.@-]`.
    ///   - tags: Tags to set, at most 50, at least one.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func tagRole(_ role: String, with tags: [AWSTag]) -> AWSOperation {
        AWSOperation(
            .iam, "TagRole", ["RoleName": .string(role), "Tags": .list(tags.map(\.parameter))], repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Takes tags off a role.
    ///
    /// Source: IAM API Reference, `UntagRole`. Permission: `iam:UntagRole`.
    ///
    /// - Parameters:
    ///   - role: Role name without its path, 1 to 64 characters of `[\w+=,.@-]`.
    ///   - keys: Keys to take off, 1 to 50.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func untagRole(_ role: String, keys: [String]) -> AWSOperation {
        AWSOperation(.iam, "UntagRole", ["RoleName": .string(role), "TagKeys": .strings(keys)], repeating: .safe) {
            _ throws(AWSAnswerError) in
        }
    }

    /// Deletes a role that has no policies any more; AWS answers `DeleteConflict` where it has.
    ///
    /// Source: IAM API Reference, `DeleteRole`. Permission: `iam:DeleteRole`.
    ///
    /// - Parameter role: Role name without its path, 1 to 64 characters of `[\w+=,.@-]`.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func deleteRole(named role: String) -> AWSOperation {
        AWSOperation(.iam, "DeleteRole", ["RoleName": .string(role)], repeating: .readBack) {
            _ throws(AWSAnswerError) in
        }
    }
}

extension AWSOperation<[AWSTag]> {
    /// Reads the tags of a role, all pages.
    ///
    /// Source: IAM API Reference, `ListRoleTags`. Permission: `iam:ListRoleTags`.
    ///
    /// - Parameter role: Role name without its path, 1 to 64 characters of `[\w+=,.@-]`.
    /// - Returns: Tags, in AWS's order.
    public static func roleTags(of role: String) -> AWSOperation {
        AWSOperation(.iam, "ListRoleTags", ["RoleName": .string(role)], paging: .marker) {
            answer throws(AWSAnswerError) in
            try answer.list("Tags").map(AWSTag.init(answer:))
        }
    }
}

extension AWSOperation<[IAMRole]> {
    /// Lists roles with trust, description and longest session, 1,000 a page, all pages.
    ///
    /// Boundary, tags and last use are not in the answer: absent here doesn't mean that there are none.
    ///
    /// Source: IAM API Reference, `ListRoles`. Permission: `iam:ListRoles`.
    ///
    /// - Parameter path: Beginning of the paths, `/` for all.
    /// - Returns: Roles, in AWS's order.
    public static func roles(under path: String) -> AWSOperation {
        AWSOperation(.iam, "ListRoles", ["PathPrefix": .string(path), "MaxItems": 1000], paging: .marker) {
            answer throws(AWSAnswerError) in
            try answer.list("Roles").map(IAMRole.init(answer:))
        }
    }
}
