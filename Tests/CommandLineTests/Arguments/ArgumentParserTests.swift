import Testing

@testable import iamsync_cli

@Suite struct ArgumentParserTests {
    struct Understood: Sendable, CustomTestStringConvertible {
        let line: [String]
        let command: String
        let folder: String
        let options: [String: [String]]

        init(_ line: String, _ command: String, _ folder: String = ".", _ options: [String: [String]] = [:]) {
            self.line = line.split(separator: " ").map(String.init)
            self.command = command
            self.folder = folder
            self.options = options
        }

        var testDescription: String { line.joined(separator: " ") }
    }

    static let understood: [Understood] = [
        Understood("plan", "plan"),
        Understood("plan definitions", "plan", "definitions"),
        Understood("plan --report out.md definitions", "plan", "definitions", ["report": ["out.md"]]),
        Understood("plan definitions --report=out.md", "plan", "definitions", ["report": ["out.md"]]),
        Understood("plan --report=a=b", "plan", ".", ["report": ["a=b"]]),
        Understood("plan --report -", "plan", ".", ["report": ["-"]]),
        Understood("plan --report --json", "plan", ".", ["report": ["--json"]]),
        Understood("plan --scope core --scope=payments", "plan", ".", ["scope": ["core", "payments"]]),
        Understood("plan -- --odd", "plan", "--odd"),
        Understood("plan --json -- -", "plan", "-", ["json": []]),
        Understood("apply -y --adopt", "apply", ".", ["yes": [], "adopt": []]),
        Understood("validate --strict --json --no-color", "validate", ".", ["strict": [], "json": [], "no-color": []]),
    ]

    @Test(arguments: understood) func aLineIsUnderstood(line: Understood) throws {
        var parser = ArgumentParser(line.line)

        guard case .run(let parsed) = try parser.parse() else { throw Unexpected() }

        #expect(parsed.command.name == line.command)
        #expect(parsed.folder == line.folder)
        for option in parsed.command.options {
            #expect(parsed.has(option) == (line.options[option.name] != nil), "--\(option.name)")
            #expect(parsed.values(option) == line.options[option.name] ?? [], "--\(option.name)")
        }
    }

    static let refused: [(line: String, problem: String)] = [
        ("plna", "there is no command “plna”. Did you mean “plan”?"),
        ("frobnicate", "there is no command “frobnicate”"),
        ("--json plan", "the command comes before its options: iamsync COMMAND --json"),
        ("plan --reprot x", "iamsync plan has no option “--reprot”. Did you mean “--report”?"),
        ("plan --nonsense", "iamsync plan has no option “--nonsense”"),
        ("plan --yes", "iamsync plan has no option “--yes”"),
        ("validate --profile x", "iamsync validate has no option “--profile”"),
        ("plan -z", "iamsync plan has no option “-z”"),
        ("apply -yz", "iamsync apply has no option “-z”"),
        ("plan --report", "--report needs a value: --report FILE"),
        ("plan --report=", "--report needs a value: --report FILE"),
        ("plan --json=yes", "--json takes no value"),
        ("plan --report a --report b", "--report stands twice"),
        ("apply -yy", "--yes stands twice"),
        ("plan a b", "“b” is one too many: iamsync plan [FOLDER] [options]"),
        ("help plna", "there is no command “plna”. Did you mean “plan”?"),
    ]

    @Test(arguments: refused) func aLineIsRefused(line: String, problem: String) {
        var parser = ArgumentParser(line.split(separator: " ").map(String.init))

        #expect(throws: UsageError(problem)) { try parser.parse() }
    }

    @Test func anEmptyFolderIsRefused() {
        var parser = ArgumentParser(["plan", ""])

        #expect(throws: UsageError("an empty name is no FOLDER")) { try parser.parse() }
    }

    @Test(
        arguments: [
            ("", nil), ("-h", nil), ("--help", nil), ("help", nil), ("help apply", "apply"), ("apply -h", "apply"),
            ("apply -yh", "apply"), ("plan a b --help", "plan"),
        ] as [(String, String?)])
    func helpIsAskedFor(line: String, command: String?) throws {
        var parser = ArgumentParser(line.split(separator: " ").map(String.init))

        guard case .help(let topic) = try parser.parse() else { throw Unexpected() }

        #expect(topic?.name == command)
    }

    /// A line was understood as something else.
    struct Unexpected: Error {}
}
