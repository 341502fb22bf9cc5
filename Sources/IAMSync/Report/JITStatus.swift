/// A row of the report's JIT table: how members of a write group come by their access.
public struct JITStatus: Hashable, Sendable {
    /// Whether something is so.
    public enum Certainty: String, Hashable, Sendable {
        case yes
        case no
        /// The members could not be read.
        case unknown
    }

    /// The group's name.
    public let group: String
    /// What grants the access: a tool's name, `approval workflow: …`, `session duration only`, or `none`.
    public let strategy: String
    /// Whether members can write to a live account at this moment without an approval.
    public let standingLiveWrite: Certainty
    /// Which tool or change would close the gap; `none` where there is no gap.
    public let remediation: String

    /// A row of the JIT table.
    package init(group: String, strategy: String, standingLiveWrite: Certainty, remediation: String) {
        self.group = group
        self.strategy = strategy
        self.standingLiveWrite = standingLiveWrite
        self.remediation = remediation
    }
}
