/// How far a run is.
struct ProgressFigures: Hashable, Sendable {
    /// What the run does.
    enum Phase: Hashable, Sendable {
        /// It asks who we are, and which accounts there are.
        case preparing
        case reading
        case writing
    }

    var phase: Phase
    /// How many parts or items are through, whatever came of them.
    var done = 0
    /// How many there are.
    var total = 0
    /// How many of those that are through failed.
    var failed = 0
    /// How many are through in a second, lately; `nil` before there is enough to say so.
    var rate: Double?
    /// How long the rest takes at that rate; `nil` where that can't be told.
    var timeLeft: Duration?
    /// What has been under way for the longest time.
    var current: String?
    /// How much is under way besides.
    var others = 0
    /// What the run waits for, beside the answers of calls.
    var waiting: String?
}
