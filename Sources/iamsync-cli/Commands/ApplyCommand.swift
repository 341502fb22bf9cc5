import AWSClient
import IAMModel
import IAMSync

/// `iamsync apply`
struct ApplyCommand {
    let tool: CommandLineTool
    let arguments: ParsedArguments

    func run() async throws(UsageError) -> ExitCode {
        guard arguments.has(.yes) || tool.terminal.canAnswer else {
            throw UsageError("apply asks before it changes anything, and there is no terminal: give --yes to go ahead")
        }
        guard let run = try PreparedRun(tool: tool, arguments: arguments) else { return .invalidDefinition }
        let adopts = !arguments.has(.yes) || arguments.has(.adopt)
        guard let planned = await run.plan(adopts: adopts) else { return run.failure }
        let text = PlanText(planned.plan, report: run.report(planned))
        if !arguments.has(.json) { tool.terminal.print(text.text) }
        guard text.isChange else { return finish(run, planned, Outcomes(planned: planned.plan)) }
        guard isConfirmed else {
            tool.terminal.printError("Nothing was changed.\n")
            return .done
        }
        let outcomes = await run.synchronization(adopts: adopts).apply(planned.plan, observed: planned.observed)
        return finish(run, planned, outcomes)
    }

    private var isConfirmed: Bool {
        guard !arguments.has(.yes) else { return true }
        return tool.terminal.ask("Apply this plan? Type “yes” to go ahead: ") == "yes"
    }

    private func finish(_ run: PreparedRun, _ planned: PreparedRun.Planned, _ outcomes: Outcomes) -> ExitCode {
        let report = run.report(planned, applied: outcomes)
        if arguments.has(.json) {
            run.printResult(text: "", report: report)
        } else {
            let counts = report.summary.counts.map { "\($0.count) \($0.status)" }.joined(separator: ", ")
            tool.terminal.print("\nApplied: \(counts.isEmpty ? "nothing to do" : counts).\n")
        }
        guard run.finish(report), !outcomes.hasFailures, report.summary.accountsNotRead.isEmpty,
            report.summary.isIdentityCenterRead
        else { return .failed }
        let isChange = outcomes.statuses.contains(where: \.isChange)
        return isChange && arguments.has(.detailedExitCode) ? .changesPresent : .done
    }
}
