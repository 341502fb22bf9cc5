/// The words of the report for a status: what was done, or what would be.
struct StatusText {
    let mode: Report.Mode

    /// A resource's status.
    func text(_ status: OutcomeStatus) -> String {
        switch status {
        case .created: mode == .applied ? "created" : "would create"
        case .exists: "exists"
        case .adopted(let fields): (mode == .applied ? "adopted" : "would adopt") + list(fields)
        case .updated(["thumbprint"]): mode == .applied ? "thumbprint updated" : "would update (thumbprint)"
        case .updated(let fields): (mode == .applied ? "updated" : "would update") + list(fields)
        case .replaced: mode == .applied ? "replaced" : "would replace"
        case .removed: mode == .applied ? "removed" : "would remove"
        case .orphaned: "orphaned"
        case .skipped(let reason): "skipped: \(reason)"
        case .failed(let reason): "failed: \(reason)"
        case .unknown(let reason): "unknown: \(reason)"
        }
    }

    /// The word under which a status is counted.
    static func countedAs(_ status: OutcomeStatus, mode: Report.Mode) -> String {
        let applied = mode == .applied
        return switch status {
        case .created: applied ? "created" : "to create"
        case .exists: "unchanged"
        case .adopted: applied ? "adopted" : "to adopt"
        case .updated: applied ? "updated" : "to update"
        case .replaced: applied ? "replaced" : "to replace"
        case .removed: applied ? "removed" : "to remove"
        case .orphaned: "orphaned"
        case .skipped: "skipped"
        case .failed: "failed"
        case .unknown: "unknown"
        }
    }

    /// How many statuses are counted under each word.
    static func counts(_ statuses: [OutcomeStatus], mode: Report.Mode) -> [String: Int] {
        statuses.reduce(into: [:]) { $0[countedAs($1, mode: mode), default: 0] += 1 }
    }

    private func list(_ fields: [String]) -> String {
        fields.isEmpty ? "" : " (\(fields.joined(separator: ", ")))"
    }
}
