/// How much a command tells on standard error.
enum LogLevel: String, CaseIterable, Sendable {
    /// What failed, and nothing else.
    case error
    /// How far the run is, what failed at once, and what it took at the end.
    case info
    /// Each part that was read and each resource that was written, too, and at the end the calls by operation.
    case debug
}

extension LogLevel {
    /// The level that a command line asks for.
    ///
    /// - Throws: ``CommandFailure/usage(_:)`` when there is no such level, or when two are asked for.
    init(_ arguments: ParsedArguments) throws(CommandFailure) {
        guard let word = arguments.value(.logLevel) else {
            self = arguments.has(.verbose) ? .debug : .info
            return
        }
        guard let level = LogLevel(rawValue: word) else {
            throw .usage(UsageError(word, for: "--log-level", choices: OptionSpec.logLevel.choices))
        }
        guard level == .debug || !arguments.has(.verbose) else {
            throw .usage(UsageError("--verbose means --log-level debug, not \(word)"))
        }
        self = level
    }
}
