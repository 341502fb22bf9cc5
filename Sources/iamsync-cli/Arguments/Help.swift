/// Help texts, made from the same specifications that the parser uses.
enum Help {
    /// What iamsync is for, without a final full stop.
    static let purpose = "who may do what on an AWS organization, from a few YAML files, made so and proved"

    /// How it works, for the manual: a paragraph each.
    static let description = [
        """
        Reads a folder of definitions (who may do what in which sector, tier and tenant), works out what has to exist on \
        AWS, compares that with what AWS has, and makes it so: OIDC providers, boundary policies and operator roles in the \
        accounts; permission sets, groups, memberships and assignments in IAM Identity Center. AWS itself is the state: \
        there is no state file, and a second run changes nothing.
        """,
        """
        Standard output carries the result, standard error progress and diagnostics. Options may stand before or after the \
        operands, as --opt value or --opt=value; -- ends them.
        """,
    ]

    /// Help on all commands.
    static var overview: String {
        let width = CommandSpec.all.map(\.name.count).max() ?? 0
        let commands = CommandSpec.all.map { "  \(pad($0.name, width))  \($0.summary)\n" }.joined()
        return """
            iamsync: \(purpose).

            Usage: iamsync COMMAND [FOLDER] [options]

            Commands:
            \(commands)
            iamsync COMMAND --help tells more about a command; iamsync --version prints the version, and iamsync man the
            manual page.

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
