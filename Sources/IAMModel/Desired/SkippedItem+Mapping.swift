extension Mapping {
    /// The runners that can have no role: without an identity, without an account, or in the management account.
    func addSkippedRunners(to state: inout DesiredState) {
        for place in places {
            switch place.runner {
            case .none: break
            case .unidentified:
                let name = place.coordinate.groupName(.operator)
                state.skipped.append(
                    SkippedItem(
                        kind: .operatorRole, name: name, account: place.sites.first?.account,
                        reason: "no workload identity", scope: place.coordinate.scope))
            case .pipeline(let identity):
                if place.sites.isEmpty {
                    state.skipped += runner(of: place, identity, in: nil, reason: place.missingAccount)
                }
                for site in place.sites where site.account == facts.managementAccount {
                    state.skipped += runner(of: place, identity, in: site.account, reason: "management account")
                }
            }
        }
    }

    private func runner(
        of place: Place, _ identity: WorkloadIdentity, in account: AccountID?, reason: String
    ) -> [SkippedItem] {
        let role = place.coordinate.groupName(.operator)
        let items: [(SkippedItem.Kind, String)] = [
            (.oidcProvider, identity.issuer.value.url), (.boundaryPolicy, BoundaryPolicy.name(forRole: role)),
            (.operatorRole, role),
        ]
        return items.map { kind, name in
            SkippedItem(kind: kind, name: name, account: account, reason: reason, scope: place.coordinate.scope)
        }
    }
}

extension SkippedItem: Comparable {
    /// Orders by kind, then name, then account, then set, then reason.
    public static func < (left: SkippedItem, right: SkippedItem) -> Bool {
        left.sortKey.lexicographicallyPrecedes(right.sortKey)
    }

    private var sortKey: [String] {
        [kind.rawValue, name, account?.text ?? "", permissionSet ?? "", reason, scope.description]
    }
}
