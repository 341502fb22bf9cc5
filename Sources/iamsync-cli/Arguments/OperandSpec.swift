/// A word of a command line that is no option, as it is parsed and as help shows it.
struct OperandSpec: Sendable {
    /// What help calls it, such as `FOLDER`.
    let name: String
    /// One sentence for help.
    let help: String
    /// Whether the command can't do without it.
    let isRequired: Bool
    /// The words that it may be; empty where it may be any.
    let choices: [String]

    init(_ name: String, isRequired: Bool = false, choices: [String] = [], help: String) {
        self.name = name
        self.help = help
        self.isRequired = isRequired
        self.choices = choices
    }
}

extension OperandSpec {
    static let folder = OperandSpec("FOLDER", help: "the definition folder (default: the current one)")
}
