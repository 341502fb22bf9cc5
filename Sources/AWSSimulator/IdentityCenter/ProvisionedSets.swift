/// Which permission set stands in which account, and where that changed since the accounts' roles were last made to fit.
struct ProvisionedSets: Codable, Sendable {
    typealias Entry = IdentityCenterState.Provisioned

    private var entries = Catalog<Entry>()
    /// Accounts whose roles may not fit.
    private var changed: Set<String> = []

    init() {}

    init(from decoder: any Decoder) throws {
        entries = try Catalog(from: decoder)
        changed = Set(entries.values.map(\.account))
    }

    func encode(to encoder: any Encoder) throws {
        try entries.encode(to: encoder)
    }

    /// Every set in every account, in the order in which it came there.
    var values: CatalogValues<Entry> { entries.values }

    /// What stands under a topic, in the order in which it came.
    func all(of topic: Entry.Topic) -> [Entry] { entries.all(of: topic) }

    /// Whether anything is under a topic.
    func contains(_ topic: Entry.Topic) -> Bool { entries.contains(topic) }

    /// Puts a set into an account.
    mutating func append(_ entry: Entry) {
        entries.append(entry)
        changed.insert(entry.account)
    }

    /// Takes a set out of an account.
    mutating func remove(_ set: String, from account: String) {
        entries.removeAll(of: .place(set: set, account: account))
        changed.insert(account)
    }

    /// Brings a newer form of a set to an account.
    ///
    /// - Returns: Whether the set stands there.
    mutating func renew(_ set: String, in account: String, to version: Int) -> Bool {
        guard let number = entries.number(of: .place(set: set, account: account)) else { return false }
        entries[number].version = version
        return true
    }

    /// Somebody changed an account's roles.
    mutating func touch(_ account: String) {
        changed.insert(account)
    }

    /// The accounts whose roles may not fit, in order; from now on they are thought to.
    mutating func takeChanged() -> [String] {
        defer { changed = [] }
        return changed.sorted()
    }
}
