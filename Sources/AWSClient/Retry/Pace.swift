/// The pace at which calls go out: never beyond a published limit, and in adaptive mode slower when AWS asks for it and
/// faster again after that.
///
/// A pure state: times come in, as seconds since any moment. A service without a published limit is not paced before it
/// first throttles. Source: AWS SDKs and Tools Reference Guide, “Retry behavior”, adaptive mode.
struct Pace: Hashable, Sendable {
    private static let slowest = 0.5
    /// How much faster than of late calls may go: the pace follows the need, and doesn't run away from it.
    private static let growth = 2.0
    /// The part of a ticket that is no matter: seconds since 1970 are known to a quarter of a microsecond.
    private static let slack = 0.001

    /// Calls a second; `nil` while there is no limit.
    private(set) var rate: Double?
    private let limit: Double?
    private let mode: RetryMode
    private var meter: RateMeter
    private var curve: CubicCurve?
    private var queue: TicketQueue

    /// A pace at the start.
    ///
    /// - Parameters:
    ///   - limit: The published limit in calls a second, to start at and never to go beyond; `nil` for none.
    ///   - mode: Whether it follows what the service bears.
    ///   - start: The present time.
    init(limit: Double?, mode: RetryMode, start: Double) {
        rate = limit
        self.limit = limit
        self.mode = mode
        meter = RateMeter(start: start)
        queue = TicketQueue(start: start)
    }

    /// Takes the next place in the queue.
    mutating func take(at time: Double) -> TicketQueue.Ticket {
        refill(at: time)
        return queue.take()
    }

    /// How long to wait before a call may go, in seconds; `nil` when it may go now. The pace may change meanwhile, so
    /// ask again after that.
    mutating func wait(for ticket: TicketQueue.Ticket, at time: Double) -> Double? {
        guard let rate else { return nil }
        let distance = queue.distance(to: ticket, at: time, rate: rate)
        return distance > Self.slack ? distance / rate : nil
    }

    /// An attempt has ended.
    ///
    /// - Parameters:
    ///   - isThrottled: Whether AWS asked to go slower.
    ///   - time: The present time.
    mutating func record(isThrottled: Bool, at time: Double) {
        meter.record(at: time)
        guard mode == .adaptive else { return }
        let measured = meter.rate ?? limit ?? 0
        if isThrottled {
            curve = CubicCurve(throttledAt: min(measured, rate ?? measured), at: time)
        }
        guard let curve else { return }
        refill(at: time)
        let wanted = min(curve.rate(at: time), Self.growth * measured)
        rate = min(max(wanted, Self.slowest), limit ?? .infinity)
    }

    /// A published limit is kept to the call, so nothing goes at once after a rest; without one, a second's worth does,
    /// as in the SDKs.
    private mutating func refill(at time: Double) {
        guard let rate else { return queue.release(at: time) }
        queue.refill(at: time, rate: rate, burst: limit == nil ? max(1, rate) : 1)
    }
}
