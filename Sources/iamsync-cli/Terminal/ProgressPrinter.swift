import IAMModel
import IAMSync

/// Tells on standard error what a run does: each part that is read, and each resource that was written or failed.
///
/// Lines, not a moving bar, so that a log of a pipeline reads the same as a terminal.
struct ProgressPrinter: Sendable {
    let terminal: Terminal

    /// Hears a run.
    var listener: ProgressListener {
        { event in
            guard let line = Self.line(event) else { return }
            terminal.printError(line + "\n")
        }
    }

    private static func line(_ event: ProgressEvent) -> String? {
        switch event {
        case .reading(let part): "reading \(part)"
        case .read(let part, let hindrance):
            hindrance.map { "FAILED (\(VisibleText.escape($0))): reading \(part)" }
        case .observing, .waiting, .started: nil
        case .writing(let count): "writing \(count) item\(count == 1 ? "" : "s")"
        case .finished(let kindName, let name, let account, let status):
            word(status).map { "\($0): \(kindName) \(VisibleText.escape(name))\(account.map { " in \($0)" } ?? "")" }
        }
    }

    private static func word(_ status: OutcomeStatus) -> String? {
        switch status {
        case .created: "created"
        case .adopted: "adopted"
        case .updated: "updated"
        case .replaced: "replaced"
        case .failed(let reason): "FAILED (\(VisibleText.escape(reason)))"
        case .exists, .skipped, .unknown: nil
        }
    }
}
