/// The part of `Docs/commands.md` that is made from the specifications: a test holds the file against it.
enum CommandReference {
    /// Where the part begins in the document.
    static let beginning = "<!-- From here on made from the specifications of the parser. -->\n"

    /// The part, in Markdown, to the document's end.
    static var markdown: String {
        (CommandSpec.all.map(section) + [exitStatus, environment, files]).joined(separator: "\n")
    }

    private static func section(_ command: CommandSpec) -> String {
        let operands = command.operands.map { "| `\($0.name)` | \(text($0.help)) |\n" }
        let options = command.options.map { "| `\(call($0))` | \(text($0.help)) |\n" }
        let examples = command.examples.map { "# \($0.purpose)\n\($0.line)\n" }.joined(separator: "\n")
        return """
            ## \(command.name)

            `iamsync \(command.synopsis)`

            \(text(capitalized(command.summary))). \(text(command.discussion))

            | operand or option | |
            |---|---|
            \((operands + options).joined())
            ```sh
            \(examples)```

            """
    }

    private static var exitStatus: String {
        let rows = ExitCode.allCases.map { "| \($0.rawValue) | \(text($0.meaning)) |\n" }.joined()
        return "## Exit status\n\n| status | |\n|---|---|\n\(rows)"
    }

    private static var environment: String {
        "## Environment\n\n| variable | |\n|---|---|\n\(rows(NamedHelp.environment))"
    }

    private static var files: String { "## Files\n\n| file | |\n|---|---|\n\(rows(NamedHelp.files))" }

    private static func rows(_ items: [NamedHelp]) -> String {
        items.map { item in
            let names = item.name.split(separator: ",").map { "`\($0.drop { $0 == " " })`" }
            return "| \(names.joined(separator: ", ")) | \(text(item.help)) |\n"
        }.joined()
    }

    private static func call(_ option: OptionSpec) -> String {
        (option.short.map { "-\($0), " } ?? "") + "--\(option.name)" + (option.value.map { " \($0)" } ?? "")
    }

    /// Text in which Markdown finds nothing of its own.
    private static func text(_ plain: String) -> String {
        var text = ""
        for character in plain {
            if "\\`*_[]<>|#".contains(character) { text.append("\\") }
            text.append(character)
        }
        return text
    }

    private static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
