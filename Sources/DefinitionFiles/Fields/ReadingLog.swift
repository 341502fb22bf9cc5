import IAMModel

/// What the readers of all files collect on their way: nothing stops at the first error.
final class ReadingLog {
    /// Everything that is wrong, in the order found.
    private(set) var diagnostics: [Diagnostic] = []
    /// Names that were written but could not be read.
    private(set) var unreadable: Set<String> = []

    /// What is referred to by parts that are left out.
    private(set) var references: [LeftOutReference] = []

    /// Adds what is wrong.
    func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// Adds all that is wrong.
    func report(_ more: [Diagnostic]) { diagnostics += more }

    /// Remembers names so that whoever refers to them has no second error.
    func leaveOut(_ names: String?...) { unreadable.formUnion(names.compactMap(\.self)) }

    /// Remembers what a part refers to that is left out.
    func refer(_ references: LeftOutReference?...) { self.references += references.compactMap(\.self) }
}
