extension AWSOperation<ManagedPolicy> {
    /// Creates a managed policy, at most 6144 characters without white space.
    ///
    /// Source: API Reference, `CreatePolicy`. Permission: `iam:CreatePolicy`.
    public static func createPolicy(
        named name: String, path: String, document: String, description: String?, tags: [AWSTag]
    ) -> AWSOperation {
        AWSOperation(
            .iam, "CreatePolicy",
            [
                "PolicyName": .string(name), "Path": .string(path), "PolicyDocument": .string(document),
                "Description": .optional(description), "Tags": .list(tags.map(\.parameter)),
            ], repeating: .readBack
        ) { answer throws(AWSAnswerError) in
            try ManagedPolicy(answer: answer.structure("Policy"))
        }
    }

    /// Reads a managed policy without its document.
    ///
    /// Source: API Reference, `GetPolicy`. Permission: `iam:GetPolicy`.
    public static func policy(_ arn: String) -> AWSOperation {
        AWSOperation(.iam, "GetPolicy", ["PolicyArn": .string(arn)], repeating: .safe) {
            answer throws(AWSAnswerError) in
            try ManagedPolicy(answer: answer.structure("Policy"))
        }
    }
}

extension AWSOperation<ManagedPolicyVersion> {
    /// Reads a version, such as `v1`, with its document.
    ///
    /// Source: API Reference, `GetPolicyVersion`. Permission: `iam:GetPolicyVersion`.
    public static func policyVersion(_ version: String, of arn: String) -> AWSOperation {
        AWSOperation(
            .iam, "GetPolicyVersion", ["PolicyArn": .string(arn), "VersionId": .string(version)], repeating: .safe
        ) { answer throws(AWSAnswerError) in
            try ManagedPolicyVersion(answer: answer.structure("PolicyVersion"))
        }
    }

    /// Adds a version; a policy has at most five.
    ///
    /// Source: API Reference, `CreatePolicyVersion`. Permission: `iam:CreatePolicyVersion`.
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
    /// Lists versions, at most five, without documents.
    ///
    /// Source: API Reference, `ListPolicyVersions`. Permission: `iam:ListPolicyVersions`.
    public static func policyVersions(of arn: String) -> AWSOperation {
        AWSOperation(.iam, "ListPolicyVersions", ["PolicyArn": .string(arn)], paging: .marker) {
            answer throws(AWSAnswerError) in
            try answer.list("Versions").map(ManagedPolicyVersion.init(answer:))
        }
    }
}

extension AWSOperation<Void> {
    /// Deletes a version that is not the default.
    ///
    /// Source: API Reference, `DeletePolicyVersion`. Permission: `iam:DeletePolicyVersion`.
    public static func deletePolicyVersion(_ version: String, of arn: String) -> AWSOperation {
        AWSOperation(
            .iam, "DeletePolicyVersion", ["PolicyArn": .string(arn), "VersionId": .string(version)],
            repeating: .readBack
        ) { _ throws(AWSAnswerError) in }
    }

    /// Deletes a policy that has one version and is attached nowhere.
    ///
    /// Source: API Reference, `DeletePolicy`. Permission: `iam:DeletePolicy`.
    public static func deletePolicy(_ arn: String) -> AWSOperation {
        AWSOperation(.iam, "DeletePolicy", ["PolicyArn": .string(arn)], repeating: .readBack) {
            _ throws(AWSAnswerError) in
        }
    }

    /// Sets tags of a policy, at most 50.
    ///
    /// Source: API Reference, `TagPolicy`. Permission: `iam:TagPolicy`.
    public static func tagPolicy(_ arn: String, with tags: [AWSTag]) -> AWSOperation {
        AWSOperation(
            .iam, "TagPolicy", ["PolicyArn": .string(arn), "Tags": .list(tags.map(\.parameter))], repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Takes tags off a policy.
    ///
    /// Source: API Reference, `UntagPolicy`. Permission: `iam:UntagPolicy`.
    public static func untagPolicy(_ arn: String, keys: [String]) -> AWSOperation {
        AWSOperation(.iam, "UntagPolicy", ["PolicyArn": .string(arn), "TagKeys": .strings(keys)], repeating: .safe) {
            _ throws(AWSAnswerError) in
        }
    }
}

extension AWSOperation<[AWSTag]> {
    /// Reads the tags of a policy.
    ///
    /// Source: API Reference, `ListPolicyTags`. Permission: `iam:ListPolicyTags`.
    public static func policyTags(of arn: String) -> AWSOperation {
        AWSOperation(.iam, "ListPolicyTags", ["PolicyArn": .string(arn)], paging: .marker) {
            answer throws(AWSAnswerError) in
            try answer.list("Tags").map(AWSTag.init(answer:))
        }
    }
}
