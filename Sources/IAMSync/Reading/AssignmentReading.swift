/// By which calls assignments are read. Pure.
enum AssignmentReading: Hashable, Sendable {
    /// All who have a set in an account, for each set and account where somebody may have it.
    case byPlace
    /// All that a group has, for each group.
    case byGroup

    /// The way with fewer calls; but the first one, which alone shows principals that are not ours, where it takes at most
    /// twice as many.
    ///
    /// - Parameters:
    ///   - sets: The sets in question: each is asked first which accounts have it.
    ///   - places: The pairs of set and account that are wanted.
    ///   - groups: The groups in question.
    ///   - audits: Whether principals that are not ours have to be seen, whatever it takes.
    init(sets: Int, places: Int, groups: Int, audits: Bool) {
        self = audits || sets + places <= 2 * groups ? .byPlace : .byGroup
    }
}
