/// In which form a command prints its result.
enum OutputFormat: String, CaseIterable, Sendable {
    /// For people.
    case text
    /// As data: the same as `--json`.
    case json
    /// For people, with GitHub's annotations of diagnostics and findings.
    case github
}

extension OutputFormat {
    /// The form that a command line asks for.
    ///
    /// - Throws: ``CommandFailure/usage(_:)`` when there is no such form, or when two are asked for.
    init(_ arguments: ParsedArguments) throws(CommandFailure) {
        guard let word = arguments.value(.format) else {
            self = arguments.has(.json) ? .json : .text
            return
        }
        guard let format = OutputFormat(rawValue: word) else {
            throw .usage(UsageError(word, for: "--format", choices: OptionSpec.format.choices))
        }
        guard format == .json || !arguments.has(.json) else {
            throw .usage(UsageError("--json means --format json, not \(word)"))
        }
        self = format
    }
}
