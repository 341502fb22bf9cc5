/// Understands command lines in GNU style: `--opt value`, `--opt=value`, `-h`, and `--` to end options.
struct ArgumentParser {
    /// What a command line asks for.
    enum Request {
        case run(ParsedArguments)
        /// Help on a command; `nil` for help on all of them.
        case help(CommandSpec?)
        case version
        /// The manual page.
        case manual
        /// What may come next on a command line, of which these are the words so far.
        case completion([String])
    }

    private var arguments: ArraySlice<String>
    private var values: [String: [String]] = [:]
    private var words: [String] = []

    /// Takes a command line without the program's name.
    init(_ arguments: [String]) {
        self.arguments = arguments[...]
    }

    /// Understands the command line.
    ///
    /// - Throws: ``UsageError``, naming the nearest command or option where one is unknown.
    mutating func parse() throws(UsageError) -> Request {
        guard let first = arguments.popFirst() else { return .help(nil) }
        switch first {
        case "-h", "--help", "help": return try helpTopic()
        case "--version": return .version
        case "man": return try alone(.manual, "man")
        case Completion.word: return .completion(Array(arguments))
        default: break
        }
        let command = try Self.command(named: first)
        try readRest(of: command)
        if values[OptionSpec.help.name] != nil { return .help(command) }
        return .run(ParsedArguments(command: command, operands: try operands(of: command), values: values))
    }

    private func operands(of command: CommandSpec) throws(UsageError) -> [String: String] {
        var found: [String: String] = [:]
        for (operand, word) in zip(command.operands, words) {
            guard !word.isEmpty else { throw UsageError("an empty name is no \(operand.name)") }
            guard operand.choices.isEmpty || operand.choices.contains(word) else {
                throw UsageError(word, for: operand.name, choices: operand.choices)
            }
            found[operand.name] = word
        }
        if let missing = command.operands.first(where: { $0.isRequired && found[$0.name] == nil }) {
            throw UsageError("iamsync \(command.name) needs a \(missing.name): iamsync \(command.synopsis)")
        }
        guard words.count <= command.operands.count else {
            throw UsageError("“\(words[command.operands.count])” is one too many: iamsync \(command.synopsis)")
        }
        return found
    }

    private func alone(_ request: Request, _ name: String) throws(UsageError) -> Request {
        guard let extra = arguments.first else { return request }
        guard ["-h", "--help"].contains(extra) else {
            throw UsageError("“\(extra)” is one too many: iamsync \(name)")
        }
        return .help(nil)
    }

    private mutating func helpTopic() throws(UsageError) -> Request {
        guard let topic = arguments.popFirst() else { return .help(nil) }
        return .help(try Self.command(named: topic))
    }

    private static func command(named name: String) throws(UsageError) -> CommandSpec {
        if let command = CommandSpec.all.first(where: { $0.name == name }) { return command }
        guard !name.hasPrefix("-") else {
            throw UsageError("the command comes before its options: iamsync COMMAND \(name)")
        }
        throw UsageError("there is no command “\(name)”" + UsageError.hint(name, among: CommandSpec.all.map(\.name)))
    }

    private mutating func readRest(of command: CommandSpec) throws(UsageError) {
        while let argument = arguments.popFirst() {
            if argument == "--" {
                words += arguments
                return
            } else if argument.hasPrefix("--") {
                try readLong(argument.dropFirst(2), of: command)
            } else if argument.hasPrefix("-"), argument != "-" {
                try readShort(argument.dropFirst(), of: command)
            } else {
                words.append(argument)
            }
        }
    }

    private mutating func readLong(_ text: Substring, of command: CommandSpec) throws(UsageError) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let option = command.options.first(where: { $0.name == parts[0] }) else {
            let hint = UsageError.hint(parts[0], among: command.options.map(\.name), prefix: "--")
            throw UsageError("iamsync \(command.name) has no option “--\(parts[0])”\(hint)")
        }
        try take(option, value: parts.count == 2 ? parts[1] : nil)
    }

    private mutating func readShort(_ letters: Substring, of command: CommandSpec) throws(UsageError) {
        for letter in letters {
            guard let option = command.options.first(where: { $0.short == letter }) else {
                throw UsageError("iamsync \(command.name) has no option “-\(letter)”")
            }
            try take(option, value: nil)
        }
    }

    private mutating func take(_ option: OptionSpec, value: String?) throws(UsageError) {
        guard values[option.name] == nil || option.isRepeatable else {
            throw UsageError("--\(option.name) stands twice")
        }
        guard let name = option.value else {
            guard value == nil else { throw UsageError("--\(option.name) takes no value") }
            values[option.name] = []
            return
        }
        guard let found = value ?? arguments.popFirst(), !found.isEmpty else {
            throw UsageError("--\(option.name) needs a value: --\(option.name) \(name)")
        }
        values[option.name, default: []].append(found)
    }
}
