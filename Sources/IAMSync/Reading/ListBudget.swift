/// How many pages of a list are read before the rest of what is wanted is asked for one by one. Pure.
///
/// Nobody knows beforehand how many pages a list has. Whoever reads as many pages as asking one by one takes calls, and
/// asks then for what is still missing, never pays more than twice the cheaper way: a list that is shorter is read to
/// its end, and is the cheaper way; with a longer one, asking would have been, and costs no more than the pages did.
struct ListBudget: Hashable, Sendable {
    /// How many pages to read at most; 0 where nothing is wanted.
    let pages: Int

    /// As many pages as asking one by one takes calls.
    ///
    /// - Parameter calls: How many calls it takes to ask one by one.
    init(insteadOf calls: Int) {
        pages = calls
    }

    /// The list is read to its end, whatever it takes.
    static let everything = ListBudget(insteadOf: .max)
}
