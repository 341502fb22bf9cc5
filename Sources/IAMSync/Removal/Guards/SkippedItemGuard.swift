import IAMModel

/// What the definition asks for and what can't be made at present is no orphan: it stays until it can be made again.
struct SkippedItemGuard: Sendable {
    private struct Key: Hashable {
        let kind: SkippedItem.Kind
        /// In lower case: IAM and the identity store compare names so.
        let name: String
    }

    private let items: [Key: [SkippedItem]]
    private let sets: [String: SkippedItem]

    init(_ skipped: [SkippedItem]) {
        items = Dictionary(grouping: skipped) { Key(kind: $0.kind, name: $0.name.lowercased()) }
        let named = skipped.compactMap { item in item.permissionSet.map { ($0, item) } }
        sets = Dictionary(named) { first, _ in first }
    }

    /// Why something with this name has to stay; `nil` where the definition doesn't ask for it.
    ///
    /// - Parameters:
    ///   - kind: What it is.
    ///   - name: Its name; for an assignment the group's.
    ///   - account: Its account. What is asked for without an account is not meant in any of our list: those serve others.
    /// - Returns: The reason.
    func reason(toKeep kind: SkippedItem.Kind, _ name: String, in account: AccountID?) -> String? {
        let meant = items[Key(kind: kind, name: name.lowercased())]?.first { $0.account == account }
        return meant.map { "the definition asks for it, and it can't be made: \($0.reason)" }
    }

    /// Why a set has to stay: an assignment of it is asked for and can't be made.
    func reason(toKeepSet name: String) -> String? {
        sets[name].map { "\($0.name) should have it, and can't get it: \($0.reason)" }
    }
}
