import Foundation

/// How much is tried. `IAMSYNC_EVERY_FAULT=1` tries everything, in about twice the time.
enum Thoroughness {
    static let isWhole = ProcessInfo.processInfo.environment["IAMSYNC_EVERY_FAULT"] == "1"

    /// How many mixes of faults are tried.
    static let mixes = isWhole ? 240 : 60

    /// What goes wrong with an operation.
    ///
    /// Every write meets everything that is possible. What a client does about a read that fails for a moment is the same
    /// for each operation: these take turns, unless everything is asked for.
    static func faults(of operation: SeenOperation, number: Int) -> [FaultClass] {
        let possible = FaultClass.allCases.filter { $0.isPossible(for: operation) }
        guard !operation.isWrite, !isWhole else { return possible }
        let always: [FaultClass] = [.answerLost, .denied]
        let passing = possible.filter { !always.contains($0) }
        return always + [passing[number % passing.count]]
    }
}
