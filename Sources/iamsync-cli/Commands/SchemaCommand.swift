import DefinitionFiles
import JSONTree

/// `iamsync schema`
struct SchemaCommand {
    let tool: CommandLineTool
    let arguments: ParsedArguments

    func run() -> ExitCode {
        guard let schema = arguments.operand(.definitionFile).flatMap(DefinitionSchema.init) else {
            preconditionFailure("the parser lets only the operand's choices pass")
        }
        tool.terminal.print(schema.json.text(.indented) + "\n")
        return .done
    }
}
