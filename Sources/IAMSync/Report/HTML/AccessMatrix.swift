import IAMModel

/// Who has which permission set in which account: groups down, accounts across. Pure.
///
/// Only what is there takes room: a large organization is cut into a block for each part of the definition, with the
/// accounts that its groups have anything in.
struct AccessMatrix: Sendable {
    /// A group's access in an account by one permission set.
    struct Grant: Hashable, Sendable {
        /// The set, as the tables name it.
        let permissionSet: String
        /// How long a session lasts, such as `4h`; `nil` where the set is none of the definition's.
        let session: String?
        /// How the assignment came out, or would come out.
        let status: OutcomeStatus
        /// Whether the set writes, and the account is live.
        let writesLive: Bool
    }

    /// A group with what it has.
    struct Row: Sendable {
        /// The group.
        let group: String
        /// Which part of the definition it belongs to; `nil` where that can't be told.
        let scope: Scope?
        /// What it has, by the place of the account in the block.
        let grants: [Int: [Grant]]
    }

    /// Groups and accounts that are shown as one table.
    struct Block: Sendable {
        /// The accounts, core's first.
        let accounts: [ReportAccount]
        /// The groups, by part and name.
        let rows: [Row]

        /// The rows of each part of the definition, in their order.
        var parts: [(scope: Scope?, rows: ArraySlice<Row>)] {
            var parts: [(scope: Scope?, rows: ArraySlice<Row>)] = []
            var start = 0
            for end in rows.indices where end + 1 == rows.count || rows[end + 1].scope != rows[end].scope {
                parts.append((rows[end].scope, rows[start...end]))
                start = end + 1
            }
            return parts
        }
    }

    /// The tables, core's first. One is enough for a small organization.
    let blocks: [Block]

    /// What writes to live, by group, account and set.
    let liveWrites: Set<[String]>

    /// How many cells a single table may have before it is cut into blocks.
    static let largestTable = 1_500

    /// The matrix of assignments.
    ///
    /// - Parameters:
    ///   - entries: Each group's right in each account.
    ///   - accounts: What is known of accounts, in the order of the columns; one that is missing comes last.
    init(_ entries: [Entry], accounts: [ReportAccount]) {
        liveWrites = Set(
            entries.filter(\.grant.writesLive).map { [$0.group, $0.account.text, $0.grant.permissionSet] })
        let places = accounts.enumerated().map { place, account in (account.id, (place: place, account: account)) }
        let known = Dictionary(places) { first, _ in first }
        let whole = Self.block(of: entries, known)
        guard whole.rows.count * whole.accounts.count > Self.largestTable else {
            blocks = whole.rows.isEmpty ? [] : [whole]
            return
        }
        let parts = Dictionary(grouping: entries, by: \.scope)
        blocks = parts.sorted { Self.isOrdered($0.key, $1.key) }.map { Self.block(of: $0.value, known) }
    }

    /// A group's right in an account.
    struct Entry: Sendable {
        let group: String
        let scope: Scope?
        let account: AccountID
        let grant: Grant
    }

    private static func block(of entries: [Entry], _ known: [AccountID: Known]) -> Block {
        let accounts = accounts(of: entries, known)
        let places = Dictionary(uniqueKeysWithValues: accounts.enumerated().map { ($1.id, $0) })
        let rows = Dictionary(grouping: entries) { RowKey(scope: $0.scope, group: $0.group) }.map { key, entries in
            let grants = entries.reduce(into: [Int: [Grant]]()) { grants, entry in
                grants[places[entry.account] ?? 0, default: []].append(entry.grant)
            }
            return Row(group: key.group, scope: key.scope, grants: grants.mapValues { $0.sorted(by: isOrdered) })
        }
        return Block(accounts: accounts, rows: rows.sorted(by: isOrdered))
    }

    /// In the order in which they are known; those that nobody knows come last, by number.
    private static func accounts(of entries: [Entry], _ known: [AccountID: Known]) -> [ReportAccount] {
        Set(entries.map(\.account)).map { id in
            known[id] ?? (place: known.count, account: ReportAccount(id: id, name: nil, places: []))
        }.sorted { ($0.place, $0.account.id) < ($1.place, $1.account.id) }.map(\.account)
    }

    /// An account with its place among all.
    private typealias Known = (place: Int, account: ReportAccount)

    private struct RowKey: Hashable {
        let scope: Scope?
        let group: String
    }

    // MARK: Order

    private static func isOrdered(_ left: Scope?, _ right: Scope?) -> Bool {
        guard let left else { return false }
        guard let right else { return true }
        return left < right
    }

    private static func isOrdered(_ left: Row, _ right: Row) -> Bool {
        guard left.scope == right.scope else { return isOrdered(left.scope, right.scope) }
        return left.group.bytesBefore(right.group) < 0
    }

    private static func isOrdered(_ left: Grant, _ right: Grant) -> Bool {
        left.permissionSet.bytesBefore(right.permissionSet) < 0
    }
}
