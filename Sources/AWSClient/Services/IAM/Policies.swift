extension AWSOperation<ManagedPolicy> {
    /// Creates a customer managed policy, whose first version is `v1`.
    ///
    /// AWS answers `EntityAlreadyExists` where the name is taken, whatever the path or case.
    ///
    /// Source: IAM API Reference, `CreatePolicy`. Permission: `iam:CreatePolicy`.
    ///
    /// - Parameters:
    ///   - name: Name of the policy, 1 to 128 characters of `[\w+=,.@-]`.
    ///   - path: Path, which begins and ends with `/`, at most 512 characters.
    ///   - document: The policy as JSON, at most 6,144 characters without white space.
    ///   - description: Description, at most 1,000 characters of Latin-1; `nil` for none.
    ///   - tags: Tags to set, at most 50, none where empty.
    /// - Returns: The policy, without its document.
    public static func createPolicy(
        named name: String, path: String, document: String, description: String?, tags: [AWSTag]
    ) -> AWSOperation {
        AWSOperation(
            .iam, "CreatePolicy",
            [
                "PolicyName": .string(name), "Path": .string(path), "PolicyDocument": .string(document),
                "Description": .optional(description), "Tags": .unlessEmpty(tags.map(\.parameter)),
            ], repeating: .readBack
        ) { answer throws(AWSAnswerError) in
            try ManagedPolicy(answer: answer.structure("Policy"))
        }
    }

    /// Reads a managed policy; its document is in its versions.
    ///
    /// Source: IAM API Reference, `GetPolicy`. Permission: `iam:GetPolicy`.
    ///
    /// - Parameter arn: ARN of the policy.
    /// - Returns: The policy, without its document.
    public static func policy(_ arn: String) -> AWSOperation {
        AWSOperation(.iam, "GetPolicy", ["PolicyArn": .string(arn)], repeating: .safe) {
            answer throws(AWSAnswerError) in
            try ManagedPolicy(answer: answer.structure("Policy"))
        }
    }
}

extension AWSOperation<ManagedPolicyVersion> {
    /// Reads a version of a managed policy with its document.
    ///
    /// Source: IAM API Reference, `GetPolicyVersion`. Permission: `iam:GetPolicyVersion`.
    ///
    /// - Parameters:
    ///   - version: Version ID, such as `v2`.
    ///   - arn: ARN of the policy.
    /// - Returns: The version, with its document.
    public static func policyVersion(_ version: String, of arn: String) -> AWSOperation {
        AWSOperation(
            .iam, "GetPolicyVersion", ["PolicyArn": .string(arn), "VersionId": .string(version)], repeating: .safe
        ) { answer throws(AWSAnswerError) in
            try ManagedPolicyVersion(answer: answer.structure("PolicyVersion"))
        }
    }

    /// Adds a version to a policy; AWS answers `LimitExceeded` where it has five.
    ///
    /// Source: IAM API Reference, `CreatePolicyVersion`. Permission: `iam:CreatePolicyVersion`.
    ///
    /// - Parameters:
    ///   - arn: ARN of the policy.
    ///   - document: The policy as JSON, at most 6,144 characters without white space.
    ///   - setAsDefault: Whether it takes effect at once.
    /// - Returns: The version, without its document.
    public static func createPolicyVersion(of arn: String, document: String, setAsDefault: Bool) -> AWSOperation {
        AWSOperation(
            .iam, "CreatePolicyVersion",
            ["PolicyArn": .string(arn), "PolicyDocument": .string(document), "SetAsDefault": .bool(setAsDefault)],
            repeating: .readBack
        ) { answer throws(AWSAnswerError) in
            try ManagedPolicyVersion(answer: answer.structure("PolicyVersion"))
        }
    }
}

extension AWSOperation<[ManagedPolicyVersion]> {
    /// Lists the versions of a policy, at most five, without their documents.
    ///
    /// Source: IAM API Reference, `ListPolicyVersions`. Permission: `iam:ListPolicyVersions`.
    ///
    /// - Parameter arn: ARN of the policy.
    /// - Returns: The versions, without documents.
    public static func policyVersions(of arn: String) -> AWSOperation {
        AWSOperation(.iam, "ListPolicyVersions", ["PolicyArn": .string(arn)], paging: .marker) {
            answer throws(AWSAnswerError) in
            try answer.list("Versions").map(ManagedPolicyVersion.init(answer:))
        }
    }
}

extension AWSOperation<Void> {
    /// Deletes a version; AWS answers `DeleteConflict` where it is the default.
    ///
    /// Source: IAM API Reference, `DeletePolicyVersion`. Permission: `iam:DeletePolicyVersion`.
    ///
    /// - Parameters:
    ///   - version: Version ID, such as `v2`.
    ///   - arn: ARN of the policy.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func deletePolicyVersion(_ version: String, of arn: String) -> AWSOperation {
        AWSOperation(
            .iam, "DeletePolicyVersion", ["PolicyArn": .string(arn), "VersionId": .string(version)],
            repeating: .readBack
        ) { _ throws(AWSAnswerError) in }
    }

    /// Deletes a policy; AWS answers `DeleteConflict` where it has several versions, or anything uses it.
    ///
    /// Source: IAM API Reference, `DeletePolicy`. Permission: `iam:DeletePolicy`.
    ///
    /// - Parameter arn: ARN of the policy.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func deletePolicy(_ arn: String) -> AWSOperation {
        AWSOperation(.iam, "DeletePolicy", ["PolicyArn": .string(arn)], repeating: .readBack) {
            _ throws(AWSAnswerError) in
        }
    }

    /// Sets tags of a policy; other tags stay. A policy has at most 50.
    ///
    /// Source: IAM API Reference, `TagPolicy`. Permission: `iam:TagPolicy`.
    ///
    /// - Parameters:
    ///   - arn: ARN of the policy.
    ///   - tags: Tags to set, at most 50, at least one.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func tagPolicy(_ arn: String, with tags: [AWSTag]) -> AWSOperation {
        AWSOperation(
            .iam, "TagPolicy", ["PolicyArn": .string(arn), "Tags": .list(tags.map(\.parameter))], repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Takes tags off a policy.
    ///
    /// Source: IAM API Reference, `UntagPolicy`. Permission: `iam:UntagPolicy`.
    ///
    /// - Parameters:
    ///   - arn: ARN of the policy.
    ///   - keys: Keys to take off, 1 to 50.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func untagPolicy(_ arn: String, keys: [String]) -> AWSOperation {
        AWSOperation(.iam, "UntagPolicy", ["PolicyArn": .string(arn), "TagKeys": .strings(keys)], repeating: .safe) {
            _ throws(AWSAnswerError) in
        }
    }
}

extension AWSOperation<[AWSTag]> {
    /// Reads the tags of a policy, all pages.
    ///
    /// Source: IAM API Reference, `ListPolicyTags`. Permission: `iam:ListPolicyTags`.
    ///
    /// - Parameter arn: ARN of the policy.
    /// - Returns: Tags, in AWS's order.
    public static func policyTags(of arn: String) -> AWSOperation {
        AWSOperation(.iam, "ListPolicyTags", ["PolicyArn": .string(arn)], paging: .marker) {
            answer throws(AWSAnswerError) in
            try answer.list("Tags").map(AWSTag.init(answer:))
        }
    }
}
