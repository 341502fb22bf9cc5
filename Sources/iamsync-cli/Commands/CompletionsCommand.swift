/// `iamsync completions`
struct CompletionsCommand {
    let tool: CommandLineTool
    let arguments: ParsedArguments

    func run() throws(CommandFailure) -> ExitCode {
        guard let script = arguments.operand(.shell).flatMap(CompletionScript.init(rawValue:)) else {
            throw .usage(UsageError("completions needs a shell"))
        }
        tool.terminal.print(script.text)
        return .done
    }
}
