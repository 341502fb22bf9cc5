extension AWSOperation<[String]> {
    /// Lists the accounts that administer a service for the organization, all pages. Only the management account and
    /// delegated administrators may ask.
    ///
    /// Source: Organizations API Reference, `ListDelegatedAdministrators`. Permission:
    /// `organizations:ListDelegatedAdministrators`.
    ///
    /// - Parameter service: The service's principal, such as `sso.amazonaws.com`.
    /// - Returns: Account IDs, in AWS's order.
    public static func delegatedAdministrators(of service: String) -> AWSOperation {
        AWSOperation(
            .organizations, "ListDelegatedAdministrators", ["ServicePrincipal": .string(service)], paging: .nextToken
        ) { answer throws(AWSAnswerError) in
            try answer.list("DelegatedAdministrators").map { one throws(AWSAnswerError) in try one.text("Id") }
        }
    }
}
