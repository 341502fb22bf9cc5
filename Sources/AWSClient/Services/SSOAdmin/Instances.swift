extension AWSOperation<[IdentityCenterInstance]> {
    /// Lists the Identity Center instances that the caller's account sees in the client's region, all pages.
    ///
    /// Source: IAM Identity Center API Reference, `ListInstances`. Permission: `sso:ListInstances`.
    ///
    /// - Returns: Instances; an empty list where there are none.
    public static func identityCenterInstances() -> AWSOperation {
        AWSOperation(.ssoAdmin, "ListInstances", [:], paging: .nextToken) { answer throws(AWSAnswerError) in
            try answer.list("Instances").map(IdentityCenterInstance.init(answer:))
        }
    }
}

extension AWSOperation<IdentityCenterInstance> {
    /// Reads one Identity Center instance.
    ///
    /// Source: IAM Identity Center API Reference, `DescribeInstance`. Permission: `sso:DescribeInstance`.
    ///
    /// - Parameter arn: ARN of the Identity Center instance.
    /// - Returns: The instance.
    public static func identityCenterInstance(_ arn: String) -> AWSOperation {
        AWSOperation(.ssoAdmin, "DescribeInstance", ["InstanceArn": .string(arn)], repeating: .safe) {
            answer throws(AWSAnswerError) in
            try IdentityCenterInstance(answer: answer)
        }
    }
}
