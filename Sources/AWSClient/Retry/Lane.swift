/// The pace at which one account's calls to one service go out: slower when AWS asks for it, faster again after that.
///
/// A token bucket told as a time: each call takes the next free moment, and a few may go at once after a rest.
final class Lane: Sendable {
    private struct State: Sendable {
        /// Calls a second.
        var pace: Double
        /// When the next call may go, in milliseconds since 1970.
        var nextFree = -Double.infinity
        var lastSlowed = -Double.infinity
    }

    private static let burst = 5.0
    private static let slowest = 0.5

    private let fullPace: Double
    private let state: Locked<State>

    init(fullPace: Double) {
        self.fullPace = fullPace
        state = Locked(State(pace: fullPace))
    }

    /// The pace at the moment, in calls a second.
    var pace: Double { state.withLock { $0.pace } }

    /// Takes the next free moment.
    ///
    /// - Returns: How long to wait for it.
    func reserve(at now: Timestamp) -> Duration {
        let time = Double(now.milliseconds)
        return state.withLock { state in
            let interval = 1_000 / state.pace
            let start = max(state.nextFree, time - (Self.burst - 1) * interval)
            state.nextFree = start + interval
            return .milliseconds(Int64(max(0, start - time).rounded(.up)))
        }
    }

    /// AWS asked to go slower. Many calls that are told so at once slow the lane down once.
    func slowDown(at now: Timestamp) {
        let time = Double(now.milliseconds)
        state.withLock { state in
            guard time - state.lastSlowed >= 1_000 else { return }
            state.lastSlowed = time
            state.pace = max(Self.slowest, state.pace * 0.6)
            state.nextFree = max(state.nextFree, time)
        }
    }

    /// A call went well: the pace goes up a little.
    func speedUp() {
        state.withLock { $0.pace = min(fullPace, $0.pace + fullPace / 100) }
    }
}
