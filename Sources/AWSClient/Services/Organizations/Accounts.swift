extension AWSOperation<[OrganizationAccount]> {
    /// Lists all accounts of the organization, in whatever state, all pages; a page may be empty and have a next one.
    ///
    /// Source: Organizations API Reference, `ListAccounts`. Permission: `organizations:ListAccounts`.
    ///
    /// - Returns: The accounts, in AWS's order.
    public static func accounts() -> AWSOperation {
        AWSOperation(.organizations, "ListAccounts", [:], paging: .nextToken) { answer throws(AWSAnswerError) in
            try answer.list("Accounts").map(OrganizationAccount.init(answer:))
        }
    }
}

extension AWSOperation<OrganizationAccount> {
    /// Reads one account; AWS answers `AccountNotFoundException` where the organization has none with this ID.
    ///
    /// Source: Organizations API Reference, `DescribeAccount`. Permission: `organizations:DescribeAccount`.
    ///
    /// - Parameter id: Account ID, 12 digits.
    /// - Returns: The account.
    public static func account(_ id: String) -> AWSOperation {
        AWSOperation(.organizations, "DescribeAccount", ["AccountId": .string(id)], repeating: .safe) {
            answer throws(AWSAnswerError) in
            try OrganizationAccount(answer: answer.structure("Account"))
        }
    }
}

extension AWSOperation<OrganizationDescription> {
    /// Reads the organization that the caller's account belongs to.
    ///
    /// Source: Organizations API Reference, `DescribeOrganization`. Permission: `organizations:DescribeOrganization`.
    ///
    /// - Returns: The organization.
    public static func organization() -> AWSOperation {
        AWSOperation(.organizations, "DescribeOrganization", [:], repeating: .safe) { answer throws(AWSAnswerError) in
            try OrganizationDescription(answer: answer.structure("Organization"))
        }
    }
}

extension AWSOperation<[AWSTag]> {
    /// Reads the tags of an account, root or organizational unit, all pages.
    ///
    /// Source: Organizations API Reference, `ListTagsForResource`. Permission: `organizations:ListTagsForResource`.
    ///
    /// - Parameter resource: Account ID, or ID of a root or unit such as `ou-ab12-c3d4e5f6`.
    /// - Returns: Tags, in AWS's order.
    public static func organizationTags(of resource: String) -> AWSOperation {
        AWSOperation(.organizations, "ListTagsForResource", ["ResourceId": .string(resource)], paging: .nextToken) {
            answer throws(AWSAnswerError) in
            try answer.list("Tags").map(AWSTag.init(answer:))
        }
    }
}
