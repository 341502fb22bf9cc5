import IAMModel
import JSONTree

/// `iamsync show`
struct ShowCommand {
    let tool: CommandLineTool
    let arguments: ParsedArguments

    func run() throws(CommandFailure) -> ExitCode {
        let definition = try DefinitionLoading(tool: tool, arguments: arguments).checked().definition
        let selection = try ScopeArguments(arguments).selection(in: definition)
        let desired = DesiredState(of: definition, facts: AWSFacts(fromFilesOf: definition)).selecting(selection)
        tool.terminal.print(arguments.has(.json) ? desired.json.text(.indented) + "\n" : desired.text)
        return .done
    }
}
