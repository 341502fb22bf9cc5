extension AWSOperation<[IdentityCenterInstance]> {
    /// Lists the Identity Center instances.
    ///
    /// Source: API Reference, `ListInstances`. Permission: `sso:ListInstances`.
    public static func identityCenterInstances() -> AWSOperation {
        AWSOperation(.ssoAdmin, "ListInstances", [:], paging: .nextToken) { answer throws(AWSAnswerError) in
            try answer.list("Instances").map(IdentityCenterInstance.init(answer:))
        }
    }
}
