extension AWSOperation<[ActionVerdict]> {
    /// Asks IAM's policy simulator what a user or role may do, all pages. Nothing is done.
    ///
    /// Its policies count, a boundary, and the organization's service control policies; session policies, resource control
    /// policies and policies of resources don't. A session's ARN is refused as `InvalidInput`: ask for its role, with the
    /// role's path.
    ///
    /// Source: IAM API Reference, `SimulatePrincipalPolicy`. Permission: `iam:SimulatePrincipalPolicy`.
    ///
    /// - Parameters:
    ///   - principal: ARN of the user or role.
    ///   - actions: The actions, such as `iam:CreateRole`.
    ///   - resources: ARNs, each of which is asked about with every action; none for `*`.
    /// - Returns: A verdict for each action.
    public static func simulation(
        of principal: String, actions: [String], on resources: [String]
    ) -> AWSOperation {
        AWSOperation(
            .iam, "SimulatePrincipalPolicy",
            [
                "PolicySourceArn": .string(principal), "ActionNames": .strings(actions),
                "ResourceArns": resources.isEmpty ? nil : .strings(resources), "MaxItems": .integer(1_000),
            ], paging: .marker
        ) { answer throws(AWSAnswerError) in
            try answer.list("EvaluationResults").map(ActionVerdict.init(answer:))
        }
    }
}
