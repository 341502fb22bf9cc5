public import JSONTree

extension Provisioning.Observed {
    /// The accounts that lack the latest form of the set. That the run changes the set is a plan, not AWS's.
    public var json: JSON {
        ["staleAccounts": .sorted(staleAccounts)]
    }
}
