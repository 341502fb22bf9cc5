/// Nobody means to remove much at once: more than was allowed, and nothing is removed.
struct DeletionLimit: Sendable {
    /// How many things a run may remove.
    let most: Int

    /// Why nothing is removed; `nil` where it is few enough.
    func reason(againstRemoving count: Int) -> String? {
        count > most ? "\(count) removals are more than --max-deletions \(most) allows" : nil
    }
}
