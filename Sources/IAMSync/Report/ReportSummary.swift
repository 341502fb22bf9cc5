public import IAMModel

/// The summary of a report: counts, the caller, and what was read.
public struct ReportSummary: Sendable {
    /// How many resources came out each way, in a fixed order; ways that didn't occur are left out.
    public let counts: [(status: String, count: Int)]
    /// The ARN of the calling user or session.
    public let caller: String
    /// iamsync's version.
    public let version: String
    /// SHA-256 over the definition files, 64 hexadecimal digits.
    public let digest: String
    /// Accounts that were read, sorted.
    public let accountsRead: [AccountID]
    /// Accounts that could not be read, sorted.
    public let accountsNotRead: [AccountID]
    /// Whether Identity Center could be read.
    public let isIdentityCenterRead: Bool
    /// How many API calls were made, by service.
    public let calls: [(service: String, count: Int)]
    /// How long the run took, in milliseconds.
    public let milliseconds: Int
}

extension ReportSummary {
    /// How long the run took, in seconds with one digit after the point, as people read it.
    var seconds: String {
        let tenths = (milliseconds + 50) / 100
        return "\(tenths / 10).\(tenths % 10)"
    }
}

/// What a run cost.
public struct RunStatistics: Sendable {
    /// How many API calls were made, by service's name, sorted.
    public var calls: [(service: String, count: Int)]
    /// How long the run took, in milliseconds.
    public var milliseconds: Int

    /// What a run cost.
    public init(calls: [(service: String, count: Int)] = [], milliseconds: Int = 0) {
        self.calls = calls
        self.milliseconds = milliseconds
    }
}
