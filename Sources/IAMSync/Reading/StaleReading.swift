/// By which calls it is found out which accounts lack the latest form of a set. Pure.
enum StaleReading: Hashable, Sendable {
    /// The accounts that lack it, for each set.
    case bySet
    /// The sets that are not there in their latest form, for each account that has any.
    case byAccount

    /// The way with fewer calls.
    ///
    /// - Parameters:
    ///   - sets: How many sets some account has.
    ///   - accounts: How many accounts have any of them; `nil` where not all of these are known.
    init(sets: Int, accounts: Int?) {
        self = accounts.map { $0 < sets } ?? false ? .byAccount : .bySet
    }
}
