/// The manual page, made from the specifications that the parser uses.
///
/// The same version gives the same bytes: the date is the version's.
struct ManPage {
    /// The version that it describes.
    let version: String
    /// That version's day, such as `2026-11-24`.
    let date: String

    /// The page, for `man`, `groff -man` and `mandoc`.
    var text: String {
        let title = [".TH IAMSYNC 1 \(date) \(Roff.argument("iamsync \(version)")) \"User Commands\"", ".nh", ".ad l"]
        let parts = [
            title, name, synopsis, description, commands, options, exitStatus, environment, files, examples, seeAlso,
        ]
        return parts.joined().map { $0 + "\n" }.joined()
    }

    private var name: [String] {
        [".SH NAME"] + Roff.lines("iamsync - \(Help.purpose)")
    }

    private var synopsis: [String] {
        let lines = CommandSpec.all.map(\.synopsis) + ["man", "--version"]
        return [".SH SYNOPSIS"] + lines.flatMap { [Self.call($0), ".br"] }.dropLast()
    }

    /// How a command is called: its name upright and bold, what a user fills in slanted.
    private static func call(_ synopsis: String) -> String {
        let words = synopsis.split(separator: " ").map(String.init)
        let rest = words.dropFirst().map { word in
            let isOptional = word.hasPrefix("[")
            let inner = "\\fI\(Roff.escape(word.filter { $0 != "[" && $0 != "]" }))\\fR"
            return " " + (isOptional ? "[\(inner)]" : inner)
        }
        return "\\fB\(Roff.escape("iamsync \(words[0])"))\\fR" + rest.joined()
    }

    private var description: [String] {
        [".SH DESCRIPTION"] + Help.description.flatMap { [".P"] + Roff.lines($0) }.dropFirst()
    }

    private var commands: [String] {
        [".SH COMMANDS"] + CommandSpec.all.flatMap(Self.about)
    }

    private static func about(_ command: CommandSpec) -> [String] {
        let operands = command.operands.filter { $0.name != OperandSpec.folder.name }
        let title = [".SS \(Roff.argument(command.synopsis))"] + Roff.lines(command.discussion)
        let meanings = operands.flatMap { entry(".I \(Roff.escape($0.name))", $0.help) }
        return title + meanings + [".P", "Options:"] + optionNames(of: command)
    }

    private static func optionNames(of command: CommandSpec) -> [String] {
        let names = command.options.map { ".BR \(Roff.escape("--\($0.name)"))" }
        return names.dropLast().map { $0 + " ," } + names.suffix(1).map { $0 + " ." }
    }

    private var options: [String] {
        [".SH OPTIONS"] + OptionSpec.all.flatMap { Self.entry(Self.tag($0), $0.help) }
    }

    private static func tag(_ option: OptionSpec) -> String {
        let short = option.short.map { "\\fB\(Roff.escape("-\($0)"))\\fR, " } ?? ""
        let value = option.value.map { " \\fI\(Roff.escape($0))\\fR" } ?? ""
        return "\(short)\\fB\(Roff.escape("--\(option.name)"))\\fR\(value)"
    }

    private var exitStatus: [String] {
        [".SH \"EXIT STATUS\""] + ExitCode.allCases.flatMap { Self.entry(".B \($0.rawValue)", $0.meaning) }
    }

    private var environment: [String] { [".SH ENVIRONMENT"] + NamedHelp.environment.flatMap(Self.entry) }

    private var files: [String] { [".SH FILES"] + NamedHelp.files.flatMap(Self.entry) }

    private var examples: [String] {
        [".SH EXAMPLES"]
            + CommandSpec.all.flatMap(\.examples).flatMap { Self.entry(".B \(Roff.escape($0.line))", $0.purpose) }
    }

    private var seeAlso: [String] {
        [".SH \"SEE ALSO\"", ".BR aws (1),", ".BR jq (1),", ".BR yamllint (1)"]
    }

    private static func entry(_ item: NamedHelp) -> [String] { entry(".B \(Roff.escape(item.name))", item.help) }

    /// A paragraph behind a tag.
    private static func entry(_ tag: String, _ help: String) -> [String] { [".TP", tag] + Roff.lines(help + ".") }
}
