/// How many calls a service takes.
public struct CallRate: Hashable, Sendable {
    /// Calls a second, for as long as somebody calls: 1 or more.
    public var perSecond: Int
    /// How many may come at once after a rest: 1 or more.
    public var burst: Int

    /// A rate.
    public init(perSecond: Int, burst: Int) {
        self.perSecond = perSecond
        self.burst = burst
    }
}
