extension AWSOperation<[CustomerPolicyReference]> {
    /// Lists the customer managed policies of a set, by name and path, all pages.
    ///
    /// Source: IAM Identity Center API Reference, `ListCustomerManagedPolicyReferencesInPermissionSet`.
    /// Permission: `sso:ListCustomerManagedPolicyReferencesInPermissionSet`.
    ///
    /// - Parameters:
    ///   - arn: ARN of the set.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: Names and paths.
    public static func customerPolicies(ofPermissionSet arn: String, in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "ListCustomerManagedPolicyReferencesInPermissionSet",
            ["InstanceArn": .string(instance), "PermissionSetArn": .string(arn), "MaxResults": 100], paging: .nextToken
        ) { answer throws(AWSAnswerError) in
            try answer.list("CustomerManagedPolicyReferences").map(CustomerPolicyReference.init(answer:))
        }
    }
}

extension AWSOperation<[AWSTag]> {
    /// Reads the tags of a set, all pages.
    ///
    /// Source: IAM Identity Center API Reference, `ListTagsForResource`. Permission: `sso:ListTagsForResource`.
    ///
    /// - Parameters:
    ///   - arn: ARN of the set.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: Tags, in AWS's order.
    public static func tags(ofPermissionSet arn: String, in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "ListTagsForResource", ["InstanceArn": .string(instance), "ResourceArn": .string(arn)],
            paging: .nextToken
        ) { answer throws(AWSAnswerError) in
            try answer.list("Tags").map(AWSTag.init(answer:))
        }
    }
}

extension AWSOperation<Void> {
    /// Sets tags of a set; other tags stay. A set has at most 50.
    ///
    /// Source: IAM Identity Center API Reference, `TagResource`. Permission: `sso:TagResource`.
    ///
    /// - Parameters:
    ///   - arn: ARN of the set.
    ///   - tags: Tags to set, at most 50, at least one.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func tagPermissionSet(_ arn: String, with tags: [AWSTag], in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "TagResource",
            ["InstanceArn": .string(instance), "ResourceArn": .string(arn), "Tags": .list(tags.map(\.parameter))],
            repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Takes tags off a set.
    ///
    /// Source: IAM Identity Center API Reference, `UntagResource`. Permission: `sso:UntagResource`.
    ///
    /// - Parameters:
    ///   - arn: ARN of the set.
    ///   - keys: Keys to take off, 1 to 50.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func untagPermissionSet(_ arn: String, keys: [String], in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "UntagResource",
            ["InstanceArn": .string(instance), "ResourceArn": .string(arn), "TagKeys": .strings(keys)], repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Takes the permissions boundary off a set.
    ///
    /// Source: IAM Identity Center API Reference, `DeletePermissionsBoundaryFromPermissionSet`.
    /// Permission: `sso:DeletePermissionsBoundaryFromPermissionSet`.
    ///
    /// - Parameters:
    ///   - arn: ARN of the set.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func deleteBoundary(ofPermissionSet arn: String, in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "DeletePermissionsBoundaryFromPermissionSet",
            ["InstanceArn": .string(instance), "PermissionSetArn": .string(arn)], repeating: .readBack
        ) { _ throws(AWSAnswerError) in }
    }

    /// Attaches a customer managed policy to a set; every account of the set needs one with this name and path.
    ///
    /// Source: IAM Identity Center API Reference, `AttachCustomerManagedPolicyReferenceToPermissionSet`.
    /// Permission: `sso:AttachCustomerManagedPolicyReferenceToPermissionSet`.
    ///
    /// - Parameters:
    ///   - name: Name of the policy, 1 to 128 characters of `[\w+=,.@-]`.
    ///   - path: Path, which begins and ends with `/`, at most 512 characters.
    ///   - arn: ARN of the set.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func attachCustomerPolicy(
        named name: String, path: String, toPermissionSet arn: String, in instance: String
    ) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "AttachCustomerManagedPolicyReferenceToPermissionSet",
            [
                "InstanceArn": .string(instance), "PermissionSetArn": .string(arn),
                "CustomerManagedPolicyReference": .structure(["Name": .string(name), "Path": .string(path)]),
            ], repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Detaches a customer managed policy from a set.
    ///
    /// Source: IAM Identity Center API Reference, `DetachCustomerManagedPolicyReferenceFromPermissionSet`.
    /// Permission: `sso:DetachCustomerManagedPolicyReferenceFromPermissionSet`.
    ///
    /// - Parameters:
    ///   - name: Name of the policy, 1 to 128 characters of `[\w+=,.@-]`.
    ///   - path: Path, which begins and ends with `/`, at most 512 characters.
    ///   - arn: ARN of the set.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func detachCustomerPolicy(
        named name: String, path: String, fromPermissionSet arn: String, in instance: String
    ) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "DetachCustomerManagedPolicyReferenceFromPermissionSet",
            [
                "InstanceArn": .string(instance), "PermissionSetArn": .string(arn),
                "CustomerManagedPolicyReference": .structure(["Name": .string(name), "Path": .string(path)]),
            ], repeating: .readBack
        ) { _ throws(AWSAnswerError) in }
    }
}
