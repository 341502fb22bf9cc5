extension AWSOperation<[CustomerPolicyReference]> {
    /// Lists customer managed policies of a set.
    ///
    /// Source: API Reference, `ListCustomerManagedPolicyReferencesInPermissionSet`. Permission: `sso:ListCustomerManagedPolicyReferencesInPermissionSet`.
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
    /// Reads the tags of a set.
    ///
    /// Source: API Reference, `ListTagsForResource`. Permission: `sso:ListTagsForResource`.
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
    /// Sets tags of a set, at most 50.
    ///
    /// Source: API Reference, `TagResource`. Permission: `sso:TagResource`.
    public static func tagPermissionSet(_ arn: String, with tags: [AWSTag], in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "TagResource",
            ["InstanceArn": .string(instance), "ResourceArn": .string(arn), "Tags": .list(tags.map(\.parameter))],
            repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Takes tags off a set.
    ///
    /// Source: API Reference, `UntagResource`. Permission: `sso:UntagResource`.
    public static func untagPermissionSet(_ arn: String, keys: [String], in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "UntagResource",
            ["InstanceArn": .string(instance), "ResourceArn": .string(arn), "TagKeys": .strings(keys)], repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Takes the boundary off a set.
    ///
    /// Source: API Reference, `DeletePermissionsBoundaryFromPermissionSet`. Permission: `sso:DeletePermissionsBoundaryFromPermissionSet`.
    public static func deleteBoundary(ofPermissionSet arn: String, in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "DeletePermissionsBoundaryFromPermissionSet",
            ["InstanceArn": .string(instance), "PermissionSetArn": .string(arn)], repeating: .readBack
        ) { _ throws(AWSAnswerError) in }
    }

    /// Attaches a customer managed policy by name and path.
    ///
    /// Source: API Reference, `AttachCustomerManagedPolicyReferenceToPermissionSet`. Permission: `sso:AttachCustomerManagedPolicyReferenceToPermissionSet`.
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

    /// Detaches a customer managed policy.
    ///
    /// Source: API Reference, `DetachCustomerManagedPolicyReferenceFromPermissionSet`. Permission: `sso:DetachCustomerManagedPolicyReferenceFromPermissionSet`.
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
