public import IAMModel

/// Who calls, and what the organization is.
public struct OrganizationFacts: Sendable {
    /// The ARN of the calling user or session.
    public let callerARN: String
    /// The caller's own account.
    public let callerAccount: AccountID
    /// The partition of every ARN.
    public let partition: Partition
    /// The management account; `nil` where the caller belongs to no organization.
    public let managementAccount: AccountID?
    /// The organization's accounts, by number; empty where they could not be listed.
    public let accounts: [AccountID: ListedAccount]
}

/// An account of the organization.
public struct ListedAccount: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its state, such as `ACTIVE` or `SUSPENDED`.
    public let state: String
    /// Its tags; read only where accounts are discovered by tags.
    public let tags: [Tag]

    /// An account of the organization.
    package init(name: String, state: String, tags: [Tag] = []) {
        self.name = name
        self.state = state
        self.tags = tags
    }

    /// Whether anything can be done in it.
    public var isActive: Bool { state == "ACTIVE" }
}
