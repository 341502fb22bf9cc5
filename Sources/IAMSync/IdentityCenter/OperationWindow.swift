/// How many requests may be under way at once: one more whenever AWS takes one that fills the window, fewer after one that
/// it refuses.
///
/// A request that AWS takes while as many are under way as we dared proves that it bears them, so the window grows with
/// the request, not with its end. After a refusal somebody else may share AWS's limit: a whole window has to end before
/// the next attempt to grow.
struct OperationWindow: Hashable, Sendable {
    private(set) var size: Int
    let largest: Int
    /// How many are under way, or about to be.
    private(set) var count = 0
    /// How many must end before it may grow again.
    private var rest = 0

    init(size: Int, largest: Int) {
        self.size = size
        self.largest = largest
    }

    /// Whether one more may start.
    var isOpen: Bool { count < size }

    /// One is about to start.
    mutating func enter() { count += 1 }

    /// AWS has taken one.
    mutating func noteAcceptance() {
        guard rest == 0, count >= size else { return }
        size = min(largest, size + 1)
    }

    /// AWS has refused one, since too many are under way. It keeps its place, and is sent again.
    mutating func noteRefusal() {
        size = max(1, min(size, count) - 1)
        rest = size
    }

    /// One has ended.
    mutating func leave() {
        count -= 1
        guard rest > 0 else { return }
        rest -= 1
        if rest == 0 { size = min(largest, size + 1) }
    }
}
