public import IAMModel

/// Where a plan was made: it can't be applied anywhere else.
///
/// With the definition and the options it decides what must be, so that two plans of the same origin differ only by what
/// AWS has.
public struct PlanOrigin: Hashable, Sendable {
    /// The ARN of the user or session that made the plan. Another one may apply it: a pipeline often plans as a reader.
    public let caller: String
    /// The caller's own account.
    public let account: AccountID
    /// The partition of every ARN.
    public let partition: String
    /// The management account; `nil` where the caller belongs to no organization.
    public let managementAccount: AccountID?
    /// The ARN of the Identity Center instance; `nil` where it could not be read.
    public let identityCenter: String?
    /// The id of the instance's identity store; `nil` where it could not be read.
    public let identityStore: String?
    /// The accounts that were found in Organizations for what aws.yaml doesn't list, each with its place:
    /// `066666666666 ecommerce live payments`.
    public let discoveredAccounts: [String]

    /// Where a plan was made.
    package init(
        caller: String, account: AccountID, partition: String, managementAccount: AccountID?, identityCenter: String?,
        identityStore: String?, discoveredAccounts: [String]
    ) {
        self.caller = caller
        self.account = account
        self.partition = partition
        self.managementAccount = managementAccount
        self.identityCenter = identityCenter
        self.identityStore = identityStore
        self.discoveredAccounts = discoveredAccounts
    }

    init(of observed: ObservedState, definition: Definition) {
        let facts = observed.facts
        let center = observed.center.value?.context
        self.init(
            caller: facts.callerARN, account: facts.callerAccount, partition: facts.partition.name,
            managementAccount: facts.managementAccount, identityCenter: center?.instance,
            identityStore: center?.identityStore,
            discoveredAccounts: Self.discoveredAccounts(definition, in: facts))
    }

    private static func discoveredAccounts(_ definition: Definition, in facts: OrganizationFacts) -> [String] {
        guard definition.aws.discovery != .none else { return [] }
        let found = AccountDiscoverer(definition: definition, accounts: facts.accounts).discover().entries
        return found.map { entry in
            let tenant = entry.tenant.map { " \($0.value)" } ?? ""
            return "\(entry.id.value) \(entry.sector.value) \(entry.tier.value)\(tenant)"
        }.sorted()
    }
}
