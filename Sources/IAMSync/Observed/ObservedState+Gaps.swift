import IAMModel

extension ObservedState {
    /// What could not be read, each with its reason, as sentences without a final full stop: each once, sorted.
    ///
    /// Where there is a gap, nothing that was not seen is known to be absent: an audit without findings proves nothing then.
    public var gaps: [String] {
        let inAccounts = accounts.flatMap { account, reading -> [String] in
            switch reading {
            case .present(let inventory): return inventory.gaps.map { "account \(account): \($0)" }
            // One that is closed has nothing to be read.
            case .unknown(let reason):
                return facts.hindrance(in: account) == nil ? ["account \(account): \(reason)"] : []
            case .absent: return []
            }
        }
        let inCenter: [String] =
            switch center {
            case .present(let inventory): inventory.gaps
            case .unknown(let reason): [reason]
            case .absent: []
            }
        return Set(inAccounts + inCenter.map { "Identity Center: \($0)" }).sorted()
    }
}

extension AccountInventory {
    /// Why something in the account is not known, although the account could be read.
    var gaps: [String] {
        listing.reasons + maxSessions.values.compactMap(\.reason) + policyTags.values.compactMap(\.reason)
            + providers.values.compactMap(\.reason) + accessKeys.values.compactMap(\.reason)
    }
}

extension IdentityCenterInventory {
    /// Why something in Identity Center is not known, although it could be entered.
    var gaps: [String] {
        sets.reasons + groups.reasons + memberships.users.values.compactMap(\.reason)
            + memberships.members.values.compactMap(\.reason) + assignments.gaps + principals.gaps
    }
}

extension AssignmentInventory {
    fileprivate var gaps: [String] {
        Array(unknownPlaces.values) + unknownGroups.values + provisioned.values.compactMap(\.reason)
            + stale.values.compactMap(\.reason)
    }
}

extension PrincipalInventory {
    fileprivate var gaps: [String] { groups.values.compactMap(\.reason) + users.values.compactMap(\.reason) }
}
