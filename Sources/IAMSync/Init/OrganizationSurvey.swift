package import IAMModel

/// What AWS says of an organization before there is an aws.yaml.
package struct OrganizationSurvey: Sendable {
    /// The caller's own account.
    package let callerAccount: AccountID
    /// The management account; `nil` where the caller belongs to no organization.
    package let managementAccount: AccountID?
    /// Every account of the organization, by number; the caller's alone where there is no organization.
    package let accounts: [AccountID: ListedAccount]
    /// Why the tags of some accounts are not known; `nil` where all were read that had to be.
    package let unknownTags: String?
    /// The region that Identity Center was looked for in.
    package let region: String
    /// The ARNs of its instances there; unknown where they can't be listed.
    package let instances: Reading<[String]>

    /// What AWS said.
    package init(
        callerAccount: AccountID, managementAccount: AccountID?, accounts: [AccountID: ListedAccount],
        unknownTags: String? = nil, region: String, instances: Reading<[String]>
    ) {
        self.callerAccount = callerAccount
        self.managementAccount = managementAccount
        self.accounts = accounts
        self.unknownTags = unknownTags
        self.region = region
        self.instances = instances
    }
}
