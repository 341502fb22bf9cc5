extension AWSOperation<[AccountAssignmentRecord]> {
    /// Lists what a group has, in every account, all pages.
    ///
    /// Only the management account may ask.
    ///
    /// Source: IAM Identity Center API Reference, `ListAccountAssignmentsForPrincipal`.
    /// Permission: `sso:ListAccountAssignmentsForPrincipal`.
    ///
    /// - Parameters:
    ///   - group: ID of the group.
    ///   - instance: ARN of the Identity Center instance.
    /// - Returns: Assignments, in AWS's order.
    public static func assignments(ofGroup group: String, in instance: String) -> AWSOperation {
        AWSOperation(
            .ssoAdmin, "ListAccountAssignmentsForPrincipal",
            [
                "InstanceArn": .string(instance), "PrincipalId": .string(group), "PrincipalType": "GROUP",
                "MaxResults": 100,
            ], paging: .nextToken
        ) { answer throws(AWSAnswerError) in
            try answer.list("AccountAssignments").map(AccountAssignmentRecord.init(answer:))
        }
    }
}
