/// What somebody does in AWS's console, past every tool: for tests of drift.
///
/// Names are those that people see. What isn't there is made where that makes sense, and else left alone.
public struct Console: Sendable {
    let simulator: AWSSimulator
}

extension AWSSimulator {
    /// A way to change things by hand.
    public var console: Console { Console(simulator: self) }
}
