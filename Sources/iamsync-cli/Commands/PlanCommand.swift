/// `iamsync plan`
struct PlanCommand {
    let tool: CommandLineTool
    let arguments: ParsedArguments

    func run() async throws(CommandFailure) -> ExitCode {
        let run = try PreparedRun(tool: tool, arguments: arguments)
        let planned = try await run.plan(adopts: true)
        run.print(planned)
        return run.conclude(planned)
    }
}
