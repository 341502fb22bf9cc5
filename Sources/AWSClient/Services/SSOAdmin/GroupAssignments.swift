extension AWSOperation<[AccountAssignmentRecord]> {
    /// Lists what a group has, in every account.
    ///
    /// Only the management account may ask. Source: API Reference, `ListAccountAssignmentsForPrincipal`.
    /// Permission: `sso:ListAccountAssignmentsForPrincipal`.
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
