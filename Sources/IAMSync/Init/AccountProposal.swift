import IAMModel

/// Which accounts stand where, by their names or else their tags, as `discover_accounts` finds them. Pure.
struct AccountProposal {
    /// An account that has no place, and why.
    struct Unplaced: Hashable {
        let id: AccountID
        let name: String
        /// Half a sentence; empty where it simply fits none.
        let reason: String
    }

    /// The accounts with a place, by sector, tier and tenant.
    let entries: [AccountEntry]
    /// The others, by number.
    let unplaced: [Unplaced]

    init(of accounts: [AccountID: ListedAccount], in definition: Definition) {
        var found: [AccountEntry] = []
        var unplaced: [Unplaced] = []
        for (id, account) in accounts.sorted(by: { $0.key < $1.key }) {
            switch Self.place(of: id, account, in: definition) {
            case .success(let entry): found.append(entry)
            case .failure(let none): unplaced.append(Unplaced(id: id, name: account.name, reason: none.reason))
            }
        }
        let byPlace = Dictionary(grouping: found, by: Self.coordinate)
        for entry in found where byPlace[Self.coordinate(entry)]?.count ?? 0 > 1 {
            let name = accounts[entry.id.value]?.name ?? ""
            unplaced.append(Unplaced(id: entry.id.value, name: name, reason: "another account fits the same place"))
        }
        entries = byPlace.filter { $0.value.count == 1 }.sorted { Self.isBefore($0.key, $1.key) }.flatMap(\.value)
        self.unplaced = unplaced.sorted { $0.id < $1.id }
    }

    /// Why an account has no place.
    private struct NoPlace: Error {
        let reason: String
    }

    private static func place(
        of id: AccountID, _ account: ListedAccount, in definition: Definition
    ) -> Result<AccountEntry, NoPlace> {
        guard account.isActive else { return .failure(NoPlace(reason: "its state is \(account.state)")) }
        var definition = definition
        for discovery in [AccountDiscovery.names, .tags] {
            definition.aws = AWSSettings(discovery: discovery)
            let (entries, diagnostics) = AccountDiscoverer(definition: definition, accounts: [id: account]).discover()
            if let entry = entries.first { return .success(entry) }
            if !diagnostics.isEmpty { return .failure(NoPlace(reason: "it fits several places")) }
        }
        return .failure(NoPlace(reason: ""))
    }

    private static func coordinate(_ entry: AccountEntry) -> [String] {
        [entry.sector.value.text, entry.tier.value.text, entry.tenant?.value.text ?? ""]
    }

    private static func isBefore(_ left: [String], _ right: [String]) -> Bool { left.lexicographicallyPrecedes(right) }
}
