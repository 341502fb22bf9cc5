/// Help texts, made from the same specifications that the parser uses.
enum Help {
    /// Help on all commands.
    static var overview: String {
        let width = CommandSpec.all.map(\.name.count).max() ?? 0
        let commands = CommandSpec.all.map { "  \(pad($0.name, width))  \($0.summary)\n" }.joined()
        return """
            iamsync: who may do what on an AWS organization, from a few YAML files, made so and proved.

            Usage: iamsync COMMAND [FOLDER] [options]

            Commands:
            \(commands)
            iamsync COMMAND --help tells more about a command; iamsync --version prints the version.

            """
    }

    /// Help on one command.
    static func text(for command: CommandSpec) -> String {
        let names = command.options.map(synopsis)
        let width = names.map(\.count).max() ?? 0
        let options = zip(names, command.options).map { "  \(pad($0, width))  \($1.help)\n" }.joined()
        let examples = command.examples.map { "  \($0.line)\n      \($0.purpose)\n" }.joined()
        return """
            iamsync \(command.name): \(command.summary).

            Usage: iamsync \(command.synopsis)

            \(wrap(command.discussion, width: 100))

            Options:
            \(options)
            Examples:
            \(examples)
            """
    }

    private static func synopsis(_ option: OptionSpec) -> String {
        let short = option.short.map { "-\($0), " } ?? ""
        let value = option.value.map { " \($0)" } ?? ""
        return "\(short)--\(option.name)\(value)"
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func wrap(_ text: String, width: Int) -> String {
        var lines: [String] = [""]
        for word in text.split(separator: " ") {
            let last = lines[lines.count - 1]
            if last.isEmpty {
                lines[lines.count - 1] = String(word)
            } else if last.count + 1 + word.count <= width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines.joined(separator: "\n")
    }
}
