extension AWSOperation<Bool> {
    /// Reads whether a set has a permissions boundary; AWS answers `ResourceNotFoundException` where it has none.
    ///
    /// Source: IAM Identity Center API Reference, `GetPermissionsBoundaryForPermissionSet`.
    /// Permission: `sso:GetPermissionsBoundaryForPermissionSet`.
    ///
    /// - Parameters:
    ///   - arn: ARN of the set.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: Whether it has one.
    public static func hasBoundary(permissionSet arn: String, in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "GetPermissionsBoundaryForPermissionSet",
            ["InstanceArn": .string(instance), "PermissionSetArn": .string(arn)], repeating: .safe
        ) { answer throws(AWSAnswerError) in
            try answer.optionalStructure("PermissionsBoundary") != nil
        }
    }
}
