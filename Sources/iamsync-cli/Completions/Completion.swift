/// Says what may stand at the end of a command line that somebody is typing, from the specifications that the parser uses.
struct Completion {
    /// The word that asks for it: `iamsync __complete plan --scope pay`. It is no command that help shows.
    static let word = "__complete"

    /// A word that fits, with what it means.
    struct Candidate: Hashable {
        let word: String
        let help: String
    }

    /// What fits.
    enum Answer: Hashable {
        case words([Candidate])
        /// The shell's own names of files.
        case files
        /// The shell's own names of folders.
        case folders
    }

    /// What a definition folder offers.
    let parts: CompletedParts

    /// What fits for the last word.
    ///
    /// - Parameter words: The words after the program's name as far as they are typed; the last one is being typed, and may
    ///   be empty.
    /// - Returns: The words that fit, or that the shell knows better.
    func answer(to words: [String]) -> Answer {
        let last = words.last ?? ""
        guard words.count > 1, let first = words.first else { return Self.fitting(Self.firstWords, last) }
        if first == "help" { return words.count == 2 ? Self.fitting(Self.commands, last) : .words([]) }
        guard let command = CommandSpec.all.first(where: { $0.name == first }) else { return .words([]) }
        return answer(to: last, after: TypedWords(Array(words[1..<(words.count - 1)]), of: command), of: command)
    }

    private func answer(to last: String, after typed: TypedWords, of command: CommandSpec) -> Answer {
        if let option = typed.openOption { return values(of: option, last, folder: typed.folder) }
        if !typed.areOptionsOver, last.hasPrefix("-") {
            guard let equals = last.firstIndex(of: "=") else { return Self.fitting(typed.options, last) }
            let name = last[..<equals].dropFirst(2)
            guard let option = command.options.first(where: { $0.name == name && $0.value != nil }) else {
                return .words([])
            }
            let value = String(last[last.index(after: equals)...])
            return values(of: option, value, folder: typed.folder).prefixed(by: "--\(name)=")
        }
        guard let operand = typed.nextOperand else { return .words([]) }
        guard operand.name != OperandSpec.folder.name else { return .folders }
        guard operand.name != OperandSpec.explained.name else {
            return Self.fitting(parts.names(typed.folder, last).map { Candidate(word: $0, help: "") }, last)
        }
        return Self.fitting(operand.choices.map { Candidate(word: $0, help: "") }, last)
    }

    private func values(of option: OptionSpec, _ last: String, folder: String) -> Answer {
        switch option.value {
        case "FILE": return .files
        case "FOLDER": return .folders
        default: break
        }
        let words = option.name == OptionSpec.scope.name ? parts.scopes(folder) : option.choices
        return Self.fitting(words.map { Candidate(word: $0, help: "") }, last)
    }

    // MARK: Words

    private static let commands = CommandSpec.all.map { Candidate(word: $0.name, help: $0.summary) }

    private static let firstWords =
        commands + [
            Candidate(word: "help", help: "tell more about a command"),
            Candidate(word: "--help", help: "show all commands"),
            Candidate(word: "--version", help: "print the version"),
        ]

    /// Those that begin like the word, and that no shell could take for anything but a word.
    private static func fitting(_ candidates: [Candidate], _ last: String) -> Answer {
        .words(candidates.filter { $0.word.hasPrefix(last) && isPlain($0.word) })
    }

    private static func isPlain(_ word: String) -> Bool {
        word.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
                || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
        }
    }
}

extension Completion.Answer {
    /// The same words behind an option's name: `--scope=payments`.
    fileprivate func prefixed(by prefix: String) -> Completion.Answer {
        guard case .words(let candidates) = self else { return self }
        return .words(candidates.map { Completion.Candidate(word: prefix + $0.word, help: $0.help) })
    }

    /// A line for each word, with its meaning behind a tab; `:files` or `:folders` where the shell knows better.
    var text: String {
        switch self {
        case .files: ":files\n"
        case .folders: ":folders\n"
        case .words(let candidates):
            candidates.map { $0.word + ($0.help.isEmpty ? "" : "\t\($0.help)") + "\n" }.joined()
        }
    }
}
