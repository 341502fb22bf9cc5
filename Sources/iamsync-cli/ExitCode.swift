/// What the process tells its caller.
enum ExitCode: Int32, CaseIterable {
    /// Done, or nothing to do.
    case done = 0
    /// An item failed, an account could not be read, or AWS was unreachable.
    case failed = 1
    /// Changes are present, with `--detailed-exitcode`; for `drift` drift, for `audit` findings that count.
    case changesPresent = 2
    /// The definitions are invalid. No AWS call was made.
    case invalidDefinition = 3
    /// The command line is wrong. Source: `EX_USAGE` of sysexits.h.
    case usage = 64
    /// Interrupted.
    case interrupted = 130
}

extension ExitCode {
    /// What it means, for the manual.
    var meaning: String {
        switch self {
        case .done: "done, or nothing to do"
        case .failed:
            "failed: an item failed, an account could not be read, or AWS was unreachable; this beats 2"
        case .changesPresent:
            "changes, with --detailed-exitcode; drift, for drift; findings that count, for audit"
        case .invalidDefinition: "the definitions are invalid; no AWS call was made"
        case .usage: "the command line is wrong"
        case .interrupted: "interrupted: what was under way has ended, nothing new was started, see the report"
        }
    }
}
