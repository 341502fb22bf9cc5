import AWSClient
import IAMModel
import IAMSync

/// `iamsync plan`
struct PlanCommand {
    let tool: CommandLineTool
    let arguments: ParsedArguments

    func run() async throws(UsageError) -> ExitCode {
        guard let run = try PreparedRun(tool: tool, arguments: arguments) else { return .invalidDefinition }
        guard let planned = await run.plan(adopts: true) else { return run.failure }
        let report = run.report(planned)
        let text = PlanText(planned.plan, report: report)
        run.printResult(text: text.text, report: report)
        guard run.finish(report) else { return .failed }
        if !text.isWhollyRead { return .failed }
        return text.isChange && arguments.has(.detailedExitCode) ? .changesPresent : .done
    }
}
