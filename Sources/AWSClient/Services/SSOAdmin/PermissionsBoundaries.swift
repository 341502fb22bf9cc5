extension AWSOperation<Bool> {
    /// Reads whether a set has a permissions boundary; AWS answers `ResourceNotFoundException` where it has none.
    ///
    /// Source: API Reference, `GetPermissionsBoundaryForPermissionSet`.
    /// Permission: `sso:GetPermissionsBoundaryForPermissionSet`.
    public static func hasBoundary(permissionSet arn: String, in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "GetPermissionsBoundaryForPermissionSet",
            ["InstanceArn": .string(instance), "PermissionSetArn": .string(arn)], repeating: .safe
        ) { answer throws(AWSAnswerError) in
            try answer.optionalStructure("PermissionsBoundary") != nil
        }
    }
}
