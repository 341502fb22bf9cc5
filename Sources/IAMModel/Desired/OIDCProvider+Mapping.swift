extension Mapping {
    /// One provider for each issuer and account, with the audiences of all its operators.
    ///
    /// A provider grants nothing by itself: it stands also where a role that would use it can't be made.
    func addProviders(to state: inout DesiredState) {
        let byAccount = Dictionary(grouping: operators, by: \.account)
        for (account, runners) in byAccount {
            let byIssuer = Dictionary(grouping: runners, by: \.identity.issuer.value)
            for (issuer, sharing) in byIssuer {
                state.providers.append(
                    OIDCProvider(
                        account: account, issuer: issuer, partition: facts.partition,
                        clientIDs: Set(sharing.map(\.identity.audience.value)).sorted(), tags: tags(),
                        scopes: Set(sharing.map(\.coordinate.scope))))
            }
        }
        state.providers.sort { ($0.account, $0.issuer) < ($1.account, $1.issuer) }
    }
}
