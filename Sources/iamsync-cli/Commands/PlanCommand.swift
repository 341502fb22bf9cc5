/// `iamsync plan`
struct PlanCommand {
    let tool: CommandLineTool
    let arguments: ParsedArguments

    func run() async throws(CommandFailure) -> ExitCode {
        let run = try PreparedRun(.plan, tool: tool, arguments: arguments)
        let planned = try await run.plan()
        run.print(planned)
        return run.conclude(planned)
    }
}
