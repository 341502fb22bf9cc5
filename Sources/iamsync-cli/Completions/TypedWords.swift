/// What the finished words of a command line that is being typed leave open.
struct TypedWords {
    /// The option whose value comes next; `nil` where something else may.
    private(set) var openOption: OptionSpec?
    /// Whether `--` has ended the options.
    private(set) var areOptionsOver = false
    private var operands: [String] = []
    private var given: Set<String> = []
    private let command: CommandSpec

    /// Reads the words after the command's name; a wrong one is passed over.
    init(_ words: [String], of command: CommandSpec) {
        self.command = command
        for word in words { read(word) }
    }

    /// The definition folder as far as it is known.
    var folder: String {
        zip(command.operands, operands).first { $0.0.name == OperandSpec.folder.name }?.1 ?? "."
    }

    /// The operand that comes next.
    var nextOperand: OperandSpec? {
        operands.count < command.operands.count ? command.operands[operands.count] : nil
    }

    /// The options that may still be given.
    var options: [Completion.Candidate] {
        command.options.filter { $0.isRepeatable || !given.contains($0.name) }
            .map { Completion.Candidate(word: "--\($0.name)", help: $0.help) }
    }

    private mutating func read(_ word: String) {
        if openOption != nil {
            openOption = nil
        } else if areOptionsOver || word == "-" || !word.hasPrefix("-") {
            operands.append(word)
        } else if word == "--" {
            areOptionsOver = true
        } else if let option = command.options.first(where: { word == "--\($0.name)" }) {
            given.insert(option.name)
            openOption = option.value == nil ? nil : option
        } else if let option = command.options.first(where: { word.hasPrefix("--\($0.name)=") }) {
            given.insert(option.name)
        }
    }
}
