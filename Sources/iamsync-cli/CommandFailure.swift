/// Why a command ended before its work was done. Nothing was written on AWS.
enum CommandFailure: Error, Hashable {
    /// The command line is wrong.
    case usage(UsageError)
    /// The definitions are invalid; every error has been printed.
    case invalidDefinition
    /// The work can't begin: one sentence with its full stop, never a secret.
    case refused(String)
    /// Interrupted before there was anything to report.
    case interrupted
}

extension CommandFailure {
    /// What the process exits with.
    var exitCode: ExitCode {
        switch self {
        case .usage: .usage
        case .invalidDefinition: .invalidDefinition
        case .refused: .failed
        case .interrupted: .interrupted
        }
    }

    /// What is told on standard error; `nil` where all has been said. It may hold text of files: escape it.
    var sentence: String? {
        switch self {
        case .usage(let error): error.problem + (error.problem.hasSuffix("?") ? "" : ".")
        case .invalidDefinition: nil
        case .refused(let sentence): sentence
        case .interrupted: "interrupted; nothing was changed."
        }
    }
}
