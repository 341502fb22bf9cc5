/// In one account no prefix carries another: what belongs to one would belong to both.
enum PrefixRules {
    static func check(_ context: ValidationContext) -> [Diagnostic] {
        let byAccount = Dictionary(grouping: carriers(context), by: \.account)
        return byAccount.flatMap { account, carriers -> [Diagnostic] in
            let places = Dictionary(grouping: Set(carriers.map(\.coordinate)), by: \.prefix)
            return places.flatMap { prefix, longer in
                let shorter = carried(by: prefix).flatMap { places[$0] ?? [] }
                return longer.flatMap { one in
                    shorter.map {
                        Diagnostic.prefixesMeet(
                            one.prefix, carries: $0.prefix, account: account.text, at: context.location(of: one))
                    }
                }
            }
        }
    }

    /// The shorter prefixes that a prefix carries: its beginnings before each `-`.
    private static func carried(by prefix: String) -> [String] {
        prefix.indices.filter { prefix[$0] == "-" }.map { String(prefix[..<$0]) }
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
