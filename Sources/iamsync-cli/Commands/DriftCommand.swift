import IAMSync
import JSONTree

/// `iamsync drift`
struct DriftCommand {
    let tool: CommandLineTool
    let arguments: ParsedArguments

    func run() async throws(CommandFailure) -> ExitCode {
        let run = try PreparedRun(.drift, tool: tool, arguments: arguments)
        let planned = try await run.plan()
        let report = run.report(planned)
        let drift = Drift(planned.plan, report: report, observed: planned.observed)
        tool.terminal.print(run.format == .json ? drift.json.text(.indented) + "\n" : drift.text)
        return run.conclude(planned, report, isSure: drift.isSure, isFound: !drift.isEmpty)
    }
}
