import AWSClient
import DefinitionFiles
import IAMModel
import IAMSync
import JSONTree

/// Reads and checks the definition folder, as every command does first.
struct DefinitionLoading {
    let tool: CommandLineTool
    let arguments: ParsedArguments
    /// In which form diagnostics are printed.
    var format = OutputFormat.text

    /// What was read, with everything that is wrong with it, sorted by place.
    struct Result {
        let definition: Definition?
        let diagnostics: [Diagnostic]
        fileprivate let loaded: LoadedDefinition

        /// Whether nothing may go on.
        var isInvalid: Bool { definition == nil || diagnostics.contains { $0.severity == .error } }
    }

    /// A definition without errors, and what there is to warn of.
    struct Checked {
        let definition: Definition
        let warnings: [Diagnostic]
    }

    /// Reads the folder and runs every rule over it. No AWS call is made.
    func load() -> Result { load(DiskFolder(path: arguments.folder)) }

    /// Reads a folder and runs every rule over it.
    func load(_ folder: some FolderReading) -> Result {
        let loaded = DefinitionFolder.load(from: folder)
        return result(loaded, loaded.allDiagnostics)
    }

    /// The same result, with what was found wrong besides.
    func adding(_ found: [Diagnostic], to result: Result) -> Result {
        let shown = result.loaded.attachingExcerpts(to: found)
        return self.result(result.loaded, (result.diagnostics + shown).sorted())
    }

    private func result(_ loaded: LoadedDefinition, _ diagnostics: [Diagnostic]) -> Result {
        Result(
            definition: loaded.definition,
            diagnostics: arguments.has(.strict) ? diagnostics.map { $0.asError } : diagnostics, loaded: loaded)
    }

    /// Reads the folder and gives the definition if it may be used. Errors are printed, warnings are counted.
    func checked() throws(CommandFailure) -> Checked {
        let result = load()
        printErrors(of: result.diagnostics)
        guard !result.isInvalid, let definition = result.definition else {
            _ = OutputFiles(tool: tool, arguments: arguments).write([.sarif: sarif(result.diagnostics)])
            throw .invalidDefinition
        }
        return Checked(definition: definition, warnings: result.diagnostics)
    }

    /// Prints all diagnostics: for people on standard error, as annotations on standard output.
    func print(_ diagnostics: [Diagnostic]) {
        if format == .github {
            for one in diagnostics { tool.terminal.print(GitHubAnnotation(of: one, paths: paths).line + "\n") }
        } else {
            let text = diagnosticText
            for one in diagnostics { tool.terminal.printError(text.render(one) + "\n") }
        }
        guard !diagnostics.isEmpty else { return }
        tool.terminal.printError(Self.count(diagnostics) + "\n")
    }

    /// The diagnostics as a SARIF log whose paths lead from the root of the repository.
    func sarif(_ diagnostics: [Diagnostic], findings: [ReportFinding] = []) -> String {
        let log = SARIFLog(
            diagnostics: diagnostics, findings: findings, paths: paths, version: CommandLineTool.version)
        return log.json.text(.indented) + "\n"
    }

    private var diagnosticText: DiagnosticText {
        guard tool.terminal.showsColours else { return DiagnosticText() }
        return DiagnosticText(colours: !arguments.has(.noColor), columns: tool.terminal.columns())
    }

    /// The root of the repository is what pipelines of GitHub and GitLab say, and else the current folder.
    private var paths: DefinitionPaths {
        let roots = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"].compactMap { tool.environment.variables[$0] }
        return DefinitionPaths(
            folder: arguments.folder, current: tool.currentFolder, root: roots.first { !$0.isEmpty })
    }

    /// Prints errors for people, and how many warnings there are.
    func printErrors(of diagnostics: [Diagnostic]) {
        let errors = diagnostics.filter { $0.severity == .error }
        print(errors)
        let warnings = diagnostics.count - errors.count
        guard warnings > 0, arguments.value(.logLevel) != LogLevel.error.rawValue else { return }
        tool.terminal.printError("\(Self.count(warnings, "warning")): “iamsync validate” shows them\n")
    }

    /// `2 errors, 1 warning`
    private static func count(_ diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.filter { $0.severity == .error }.count
        return "\(count(errors, "error")), \(count(diagnostics.count - errors, "warning"))"
    }

    private static func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
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
            "code": .string(code.rawValue), "name": .string(code.name), "severity": .string(severity.rawValue),
            "file": .string(location.file), "line": .number(String(location.line)),
            "column": .number(String(location.column)), "problem": .string(problem), "remedy": .string(remedy),
        ]
    }
}
