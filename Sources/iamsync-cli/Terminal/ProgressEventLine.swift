import IAMModel
import IAMSync

/// What is told of one event at once, on a line of its own. Pure.
struct ProgressEventLine {
    let level: LogLevel
    /// Whether the run is being interrupted: that it then reads nothing more is no failure.
    let isInterrupted: Bool

    /// The line, without its end; `nil` where there is nothing to tell.
    func text(_ event: ProgressEvent) -> String? {
        switch event {
        case .read(let part, .some(let reason)):
            isInterrupted ? nil : "failed: reading \(part): \(VisibleText.escape(reason))"
        case .finished(let kindName, let name, let account, let status):
            word(status).map { word in
                let reason = status.reason.map { ": \(VisibleText.escape($0))" } ?? ""
                return "\(word): \(ProgressWording.item(kindName, name, account))\(reason)"
            }
        case .read(let part, nil): level == .debug ? "read: \(part)" : nil
        case .observing, .discovered, .readDiscovered, .reading, .waiting, .writing, .started: nil
        }
    }

    private func word(_ status: OutcomeStatus) -> String? {
        if case .failed = status { return "failed" }
        guard level == .debug else { return nil }
        return switch status {
        case .created: "created"
        case .exists: "exists"
        case .adopted: "adopted"
        case .updated: "updated"
        case .replaced: "replaced"
        case .removed: "removed"
        case .orphaned: "orphaned"
        case .skipped: "skipped"
        case .failed: "failed"
        case .unknown: "unknown"
        }
    }
}
