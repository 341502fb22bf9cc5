import IAMModel
import JSONTree

/// `iamsync validate`
struct ValidateCommand {
    let tool: CommandLineTool
    let arguments: ParsedArguments

    func run() throws(CommandFailure) -> ExitCode {
        let outputs = OutputFiles(tool: tool, arguments: arguments)
        try outputs.check()
        let format = try OutputFormat(arguments)
        let loading = DefinitionLoading(tool: tool, arguments: arguments, format: format)
        let result = loading.load()
        if format == .json {
            let report: JSON = ["version": 1, "diagnostics": .array(result.diagnostics.map(\.json))]
            tool.terminal.print(report.text(.indented) + "\n")
        } else {
            loading.print(result.diagnostics)
            if !result.isInvalid { tool.terminal.print("The definitions are valid.\n") }
        }
        let isWritten = outputs.write([.sarif: loading.sarif(result.diagnostics)])
        if result.isInvalid { return .invalidDefinition }
        return isWritten ? .done : .failed
    }
}
