/// A token bucket that serves in order: each call takes a ticket, and tickets come due at a rate.
///
/// Times are seconds since any moment, and rates calls a second.
struct TicketQueue: Hashable, Sendable {
    /// A place in the queue.
    typealias Ticket = Double

    private var issued = 0.0
    /// The highest ticket that is due: at first, as many as may go at once after a rest.
    private var due = Double.infinity
    private var refilled: Double

    init(start: Double) {
        refilled = start
    }

    /// Takes the next ticket. One that is never used is lost, so that nobody behind it goes too early.
    mutating func take() -> Ticket {
        issued += 1
        return issued
    }

    /// Makes tickets due for the time gone by. A clock that is set back makes none due.
    ///
    /// - Parameters:
    ///   - time: The present time.
    ///   - rate: Calls a second.
    ///   - burst: How many tickets that nobody has taken yet may be due.
    mutating func refill(at time: Double, rate: Double, burst: Double) {
        due = min(due + max(0, time - refilled) * rate, issued + burst)
        refilled = time
    }

    /// Makes all tickets due: there is no rate.
    mutating func release(at time: Double) {
        due = issued
        refilled = time
    }

    /// How many tickets must still come due before this one is; 0 or less where it is.
    func distance(to ticket: Ticket, at time: Double, rate: Double) -> Double {
        ticket - due - max(0, time - refilled) * rate
    }
}
