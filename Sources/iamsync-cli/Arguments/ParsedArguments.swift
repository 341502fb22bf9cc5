import IAMModel

/// A command line that was understood.
struct ParsedArguments: Sendable {
    /// The command.
    let command: CommandSpec
    /// The operands given, by name.
    private let operands: [String: String]
    /// The values of the options given, by long name; a switch has none.
    private let values: [String: [String]]

    init(command: CommandSpec, operands: [String: String], values: [String: [String]]) {
        self.command = command
        self.operands = operands
        self.values = values
    }

    /// The definition folder; the current one where none is named.
    var folder: String { operand(.folder) ?? "." }

    /// An operand that was given; a required one always is.
    func operand(_ operand: OperandSpec) -> String? { operands[operand.name] }

    /// Whether an option was given.
    func has(_ option: OptionSpec) -> Bool { values[option.name] != nil }

    /// The value of an option that was given.
    func value(_ option: OptionSpec) -> String? { values[option.name]?.last }

    /// All values of an option that may be repeated.
    func values(_ option: OptionSpec) -> [String] { values[option.name] ?? [] }

    /// The value of an option as a whole number.
    ///
    /// - Throws: ``CommandFailure/usage(_:)`` when it is none, or out of the range.
    func number(_ option: OptionSpec, in range: ClosedRange<Int>) throws(CommandFailure) -> Int? {
        guard let text = value(option) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw .usage(
                UsageError(
                    "--\(option.name) needs a whole number from \(range.lowerBound) to \(range.upperBound), "
                        + "not “\(text)”"))
        }
        return number
    }
}

/// What is wrong with a command line.
struct UsageError: Error, Hashable {
    /// One sentence, without a final full stop.
    let problem: String

    init(_ problem: String) {
        self.problem = problem
    }

    /// A word where another is needed; the nearest of those is named.
    ///
    /// - Parameters:
    ///   - word: What was written.
    ///   - name: For what: `SHELL`, `--format`.
    ///   - choices: What it may be.
    init(_ word: String, for name: String, choices: [String]) {
        let hint = Self.hint(word, among: choices)
        self.init("\(name) is one of \(choices.joined(separator: ", ")), not “\(word)”\(hint)")
    }

    /// `. Did you mean “--report”?`, or nothing where no known word is near.
    static func hint(_ word: String, among known: [String], prefix: String = "") -> String {
        NearestName.nearest(to: word, among: known).map { ". Did you mean “\(prefix)\($0)”?" } ?? ""
    }
}
