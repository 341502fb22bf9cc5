/// A command as it is parsed and as help shows it.
struct CommandSpec: Sendable {
    /// Which command it is.
    let command: Command
    /// One line: what it does.
    let summary: String
    /// What else a user has to know, in sentences.
    let discussion: String
    /// What stands beside its options, in order: first those that are required.
    let operands: [OperandSpec]
    /// Its options, in the order of help.
    let options: [OptionSpec]
    /// Whole command lines that show its use, each with what it does.
    let examples: [(line: String, purpose: String)]

    init(
        command: Command, summary: String, discussion: String, operands: [OperandSpec] = [.folder],
        options: [OptionSpec], examples: [(line: String, purpose: String)]
    ) {
        self.command = command
        self.summary = summary
        self.discussion = discussion
        self.operands = operands
        self.options = options
        self.examples = examples
    }

    /// Its name on the command line.
    var name: String { command.rawValue }

    /// How it is called, after the program's name: `explain NAME [FOLDER] [options]`.
    var synopsis: String {
        ([name] + operands.map { $0.isRequired ? $0.name : "[\($0.name)]" } + ["[options]"]).joined(separator: " ")
    }

    /// Every command, in the order of help.
    static var all: [CommandSpec] { Command.allCases.map(\.spec) }

    /// What every command takes that reads AWS.
    static let reading: [OptionSpec] = [
        .scope, .profile, .region, .report, .html, .json, .format, .sarif, .strict, .parallel, .timeout, .verbose,
        .logLevel, .trace, .hints, .simulate,
    ]

    /// What every command takes that plans.
    static let running = reading + [.adopt, .rotateThumbprints, .prune, .maxDeletions, .allowVanished]
}
