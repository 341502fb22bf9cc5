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

extension AWSOperation<OrganizationAccount> {
    /// Reads one account; the ID has 12 digits.
    ///
    /// Source: API Reference, `DescribeAccount`. Permission: `organizations:DescribeAccount`.
    public static func account(_ id: String) -> AWSOperation {
        AWSOperation(.organizations, "DescribeAccount", ["AccountId": .string(id)], repeating: .safe) {
            answer throws(AWSAnswerError) in
            try OrganizationAccount(answer: answer.structure("Account"))
        }
    }
}

extension AWSOperation<OrganizationDescription> {
    /// Reads the organization.
    ///
    /// Source: API Reference, `DescribeOrganization`. Permission: `organizations:DescribeOrganization`.
    public static func organization() -> AWSOperation {
        AWSOperation(.organizations, "DescribeOrganization", [:], repeating: .safe) { answer throws(AWSAnswerError) in
            try OrganizationDescription(answer: answer.structure("Organization"))
        }
    }
}

extension AWSOperation<[AWSTag]> {
    /// Reads the tags of an account, root or unit.
    ///
    /// Source: API Reference, `ListTagsForResource`. Permission: `organizations:ListTagsForResource`.
    public static func organizationTags(of resource: String) -> AWSOperation {
        AWSOperation(.organizations, "ListTagsForResource", ["ResourceId": .string(resource)], paging: .nextToken) {
            answer throws(AWSAnswerError) in
            try answer.list("Tags").map(AWSTag.init(answer:))
        }
    }
}
