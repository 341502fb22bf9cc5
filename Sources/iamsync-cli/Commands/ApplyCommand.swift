import IAMSync

/// `iamsync apply`
struct ApplyCommand {
    let tool: CommandLineTool
    let arguments: ParsedArguments

    func run() async throws(CommandFailure) -> ExitCode {
        guard arguments.has(.yes) || tool.terminal.canAnswer else {
            throw .usage(
                UsageError(
                    "apply asks before it changes anything, and nobody can answer here; --yes applies without asking"))
        }
        let run = try PreparedRun(.apply, tool: tool, arguments: arguments)
        let planned = try await run.plan()
        run.print(planned, asksNext: !arguments.has(.yes))
        guard planned.plan.writes > 0, !Task.isCancelled else {
            return Task.isCancelled
                ? run.conclude(planned) : run.conclude(planned, applied: Outcomes(planned: planned.plan))
        }
        guard isConfirmed else {
            tool.terminal.printError("Nothing was changed.\n")
            return run.conclude(planned)
        }
        return run.conclude(planned, applied: await run.apply(planned))
    }

    private var isConfirmed: Bool {
        guard !arguments.has(.yes) else { return true }
        return tool.terminal.ask("Apply this plan? Type “yes” to go ahead: ") == "yes"
    }
}
