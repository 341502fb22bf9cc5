import IAMModel
import IAMSync
import JSONTree

/// `iamsync audit`
struct AuditCommand {
    let tool: CommandLineTool
    let arguments: ParsedArguments

    func run() async throws(CommandFailure) -> ExitCode {
        let threshold = try threshold
        let run = try PreparedRun(.audit, tool: tool, arguments: arguments)
        let planned = try await run.plan()
        let report = run.report(planned)
        let audit = Audit(report, observed: planned.observed, failingOn: threshold)
        tool.terminal.print(run.format == .json ? audit.json.text(.indented) + "\n" : audit.text)
        return run.conclude(planned, report, isSure: audit.isSure, isFound: audit.isFailed)
    }

    private var threshold: Finding.Severity {
        get throws(CommandFailure) {
            guard let word = arguments.value(.failOn) else { return .high }
            if let severity = Finding.Severity(rawValue: word) { return severity }
            let known = Finding.Severity.allCases.map(\.rawValue)
            let hint = UsageError.hint(word, among: known)
            throw .usage(UsageError("--fail-on “\(word)” is no severity (\(known.joined(separator: ", ")))\(hint)"))
        }
    }
}
