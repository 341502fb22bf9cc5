public import AWSClient

/// A time that a simulator can live by: none of it is real, and whoever tests can put it forward.
public protocol SimulatedTime: AWSClock {
    /// Puts the time forward.
    ///
    /// - Parameter wait: By how much; nothing happens for less than 0.
    func advance(by wait: Duration)
}
