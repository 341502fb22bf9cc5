public import AWSClient
public import IAMModel

/// What AWS has, as far as the definition is concerned, at one moment.
public struct ObservedState: Sendable {
    /// Who called, and what the organization is.
    public let facts: OrganizationFacts
    /// What must be, given these facts.
    public let desired: DesiredState
    /// The accounts where operators work.
    public let accounts: [AccountID: Reading<AccountInventory>]
    /// Identity Center.
    public let center: Reading<IdentityCenterInventory>
    /// What the issuers' servers present.
    public let thumbprints: [Issuer: Reading<[String]>]
    /// When reading began.
    public let moment: Timestamp
    /// What only a run that prunes reads; `nil` in any other.
    var leftovers: LeftoverFacts?
}

extension ObservedState {
    /// What is known of a provider.
    func reading(of provider: OIDCProvider) -> Reading<OIDCProvider.Observed> {
        inAccount(provider.account) { $0.reading(of: provider) }
    }

    /// What is known of a boundary.
    func reading(of boundary: BoundaryPolicy) -> Reading<BoundaryPolicy.Observed> {
        inAccount(boundary.account) { $0.reading(of: boundary) }
    }

    /// What is known of a role.
    func reading(of role: OperatorRole) -> Reading<OperatorRole.Observed> {
        inAccount(role.account) { $0.reading(of: role) }
    }

    /// What is known of something in Identity Center.
    func inCenter<Value>(_ read: (IdentityCenterInventory) -> Reading<Value>) -> Reading<Value> {
        switch center {
        case .present(let inventory): read(inventory)
        case .absent: .unknown("Identity Center was not read")
        case .unknown(let reason): .unknown(reason)
        }
    }

    private func inAccount<Value>(
        _ account: AccountID, _ read: (AccountInventory) -> Reading<Value>
    ) -> Reading<Value> {
        switch accounts[account] {
        case .present(let inventory): read(inventory)
        case .unknown(let reason): .unknown(reason)
        case .absent, nil: .unknown("account \(account) was not read")
        }
    }
}
