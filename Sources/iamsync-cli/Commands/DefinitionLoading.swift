import DefinitionFiles
import IAMModel
import JSONTree

/// Reads and checks the definition folder, as every command does first.
struct DefinitionLoading {
    let tool: CommandLineTool
    let arguments: ParsedArguments

    /// What was read, with everything that is wrong with it, sorted by place.
    struct Result {
        let definition: Definition?
        let diagnostics: [Diagnostic]

        /// Whether nothing may go on.
        var isInvalid: Bool { definition == nil || diagnostics.contains { $0.severity == .error } }
    }

    /// Reads the folder and runs every rule over it. No AWS call is made.
    func load() -> Result {
        let loaded = DefinitionFolder.load(from: DiskFolder(path: arguments.folder))
        let broken = loaded.definition.map { Validator.diagnostics(for: $0) } ?? []
        var diagnostics = (loaded.diagnostics + loaded.attachingExcerpts(to: broken)).sorted()
        if arguments.has(.strict) {
            diagnostics = diagnostics.map { $0.asError }
        }
        return Result(definition: loaded.definition, diagnostics: diagnostics)
    }

    /// Reads the folder, prints what is wrong, and gives the definition if it may be used.
    func loadOrExplain() -> Definition? {
        let result = load()
        print(result.diagnostics)
        return result.isInvalid ? nil : result.definition
    }

    /// Prints diagnostics for people, on standard error.
    func print(_ diagnostics: [Diagnostic]) {
        let text = DiagnosticText(colours: tool.terminal.showsColours && !arguments.has(.noColor))
        for diagnostic in diagnostics { tool.terminal.printError(text.render(diagnostic) + "\n") }
        guard !diagnostics.isEmpty else { return }
        tool.terminal.printError(Self.count(diagnostics) + "\n")
    }

    /// `2 errors, 1 warning`
    static func count(_ diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.filter { $0.severity == .error }.count
        let warnings = diagnostics.count - errors
        return "\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s")"
    }
}

extension Diagnostic {
    /// The same, as an error: what `--strict` makes of a warning.
    fileprivate var asError: Diagnostic {
        Diagnostic(
            code: code, severity: .error, location: location, problem: problem, remedy: remedy, excerpt: excerpt)
    }

    /// The diagnostic as data.
    var json: JSON {
        [
            "code": .string(code), "severity": .string(severity.rawValue), "file": .string(location.file),
            "line": .number(String(location.line)), "column": .number(String(location.column)),
            "problem": .string(problem), "remedy": .string(remedy),
        ]
    }
}
