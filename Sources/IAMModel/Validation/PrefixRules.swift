/// In one account no prefix carries another: what belongs to one would belong to both.
enum PrefixRules {
    static func check(_ context: ValidationContext) -> [Diagnostic] {
        let byAccount = Dictionary(grouping: carriers(context), by: \.account)
        return byAccount.flatMap { account, carriers -> [Diagnostic] in
            let places = Set(carriers.map(\.coordinate)).sorted()
            return places.flatMap { longer in
                places.filter { shorter in
                    shorter.prefix != longer.prefix && NamePrefix(of: shorter).isCarried(by: longer.prefix)
                }.map {
                    Diagnostic.prefixesMeet(
                        longer.prefix, carries: $0.prefix, account: account.text, at: context.location(of: longer))
                }
            }
        }
    }

    private struct Carrier {
        let account: AccountID
        let coordinate: Coordinate
    }

    /// Operators, and tenants in shared accounts, whose sets are scoped to their prefixes.
    private static func carriers(_ context: ValidationContext) -> [Carrier] {
        let runners = context.mapping.operators.map {
            Carrier(account: $0.account, coordinate: Coordinate($0.coordinate.owner, tier: $0.coordinate.tier))
        }
        let scoped = context.mapping.places.flatMap { place -> [Carrier] in
            guard let tenant = place.coordinate.tenant else { return [] }
            return place.sites.filter { !context.accounts.isDedicated($0.account, to: tenant) }.map {
                Carrier(account: $0.account, coordinate: place.coordinate(at: $0))
            }
        }
        return runners + scoped
    }
}
