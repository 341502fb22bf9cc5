import IAMModel

extension RunOptions {
    /// The accounts that are entered besides those where operators of the chosen parts work.
    ///
    /// An audit enters every account of the chosen parts, which for all parts is the whole list. A run that prunes looks for
    /// what is ours everywhere but in the management account.
    func accountsToSearch(
        _ chosen: DesiredState, listed: [AccountID], besides managementAccount: AccountID?
    ) -> [AccountID] {
        if readsEveryAccount { return selection.scopes == nil ? listed : chosen.assignments.map(\.account) }
        return prunes ? listed.filter { $0 != managementAccount } : []
    }
}
