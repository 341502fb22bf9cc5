extension AWSOperation<[OrganizationAccount]> {
    /// Lists the accounts of the organization.
    ///
    /// Source: API Reference, `ListAccounts`. Permission: `organizations:ListAccounts`.
    public static func accounts() -> AWSOperation {
        AWSOperation(.organizations, "ListAccounts", [:], paging: .nextToken) { answer throws(AWSAnswerError) in
            try answer.list("Accounts").map(OrganizationAccount.init(answer:))
        }
    }
}
