import IAMModel
import JSONTree

/// `iamsync show`
struct ShowCommand {
    let tool: CommandLineTool
    let arguments: ParsedArguments

    func run() throws(UsageError) -> ExitCode {
        guard let definition = DefinitionLoading(tool: tool, arguments: arguments).loadOrExplain() else {
            return .invalidDefinition
        }
        let selection = try ScopeArguments(arguments).selection(in: definition)
        let desired = DesiredState(of: definition, facts: AWSFacts(fromFilesOf: definition)).selecting(selection)
        tool.terminal.print(arguments.has(.json) ? desired.json.text(.indented) + "\n" : desired.text)
        return .done
    }
}
