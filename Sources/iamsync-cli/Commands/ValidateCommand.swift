import AWSClient
import IAMModel
import IAMSync
import JSONTree

/// `iamsync validate`
struct ValidateCommand {
    let tool: CommandLineTool
    let arguments: ParsedArguments

    func run() async throws(CommandFailure) -> ExitCode {
        let outputs = OutputFiles(tool: tool, arguments: arguments)
        try outputs.check()
        let format = try OutputFormat(arguments)
        let loading = DefinitionLoading(tool: tool, arguments: arguments, format: format)
        var result = loading.load()
        if let connection = try issuers(of: result.definition), let definition = result.definition {
            result = loading.adding(await IssuerCheck(of: definition, through: connection).diagnostics(), to: result)
            if Task.isCancelled { throw .interrupted }
        }
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

    /// What reaches the issuers, where they are to be asked. Without the roots that aws.yaml names, which is an error of its
    /// own, their answers would say nothing.
    private func issuers(of definition: Definition?) throws(CommandFailure) -> (any IssuerConnection)? {
        guard arguments.has(.online), let definition else { return nil }
        let settings = definition.aws.operator
        guard settings.issuerCA.map({ definition.referencedFiles[$0.value] != nil }) ?? true else { return nil }
        do throws(SessionError) {
            return try AWSSession.issuers(tool: tool, arguments: arguments, definition: definition)
        } catch {
            throw .refused(error.problem)
        }
    }
}
