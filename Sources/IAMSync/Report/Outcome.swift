public import IAMModel

/// How one resource came out of a run: its line in the report.
public enum OutcomeStatus: Hashable, Sendable {
    case created
    case exists
    /// With the fields that were mended besides.
    case adopted([String])
    /// With the fields that were mended.
    case updated([String])
    case replaced
    case orphaned
    case removed
    case skipped(String)
    case failed(String)
    case unknown(String)
}
