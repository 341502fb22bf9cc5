import AWSClient
import IAMModel
import IAMSync
import JSONTree

/// A run of `plan` or `apply` with everything that it needs: the definition, a session with AWS, the chosen parts.
struct PreparedRun {
    /// What a plan was made of.
    struct Planned {
        let observed: ObservedState
        let plan: Plan
    }

    private let tool: CommandLineTool
    private let arguments: ParsedArguments
    private let definition: Definition
    private let selection: ScopeSelection
    private let session: AWSSession
    private let parallel: Int
    private let started: Timestamp

    /// Reads and checks the definition, and prepares a session; no AWS call is made.
    ///
    /// - Returns: `nil` when the definition, or the session's configuration, is unusable; what is wrong is printed.
    /// - Throws: ``UsageError`` for an option's bad value.
    init?(tool: CommandLineTool, arguments: ParsedArguments) throws(UsageError) {
        parallel = try arguments.number(.parallel, minimum: 1) ?? 8
        let timeout = try arguments.number(.timeout, minimum: 1) ?? 60
        guard let definition = DefinitionLoading(tool: tool, arguments: arguments).loadOrExplain() else { return nil }
        selection = try ScopeArguments(arguments).selection(in: definition)
        do throws(SessionError) {
            session = try AWSSession(
                tool: tool, arguments: arguments, definition: definition, timeout: .seconds(timeout))
        } catch {
            tool.terminal.printError("iamsync: \(VisibleText.escape(error.problem))\n")
            return nil
        }
        started = session.clock.now
        self.tool = tool
        self.arguments = arguments
        self.definition = definition
    }

    /// What a run that could not begin exits with.
    var failure: ExitCode { .failed }

    /// Reads AWS and compares.
    ///
    /// - Parameter adopts: Whether resources without our mark may be adopted.
    /// - Returns: `nil` when the run can't begin; the reason is printed.
    func plan(adopts: Bool) async -> Planned? {
        let sync = synchronization(adopts: adopts)
        do {
            let observed = try await sync.observe()
            return Planned(observed: observed, plan: sync.plan(from: observed))
        } catch {
            if case .invalidDefinition(let diagnostics) = error {
                DefinitionLoading(tool: tool, arguments: arguments).print(diagnostics)
            }
            tool.terminal.printError("iamsync: \(VisibleText.escape(error.reason)).\n")
            return nil
        }
    }

    /// The sync of this definition.
    func synchronization(adopts: Bool) -> Synchronization {
        Synchronization(
            of: definition, through: session.client, issuers: session.issuers, clock: session.clock,
            options: RunOptions(
                selection: selection, parallel: parallel, adopts: adopts,
                rotatesThumbprints: arguments.has(.rotateThumbprints)),
            progress: ProgressPrinter(terminal: tool.terminal).listener)
    }

    /// The report of a dry-run, or of what was applied.
    func report(_ planned: Planned, applied outcomes: Outcomes? = nil) -> Report {
        let builder =
            outcomes.map {
                ReportBuilder(
                    applied: $0, of: planned.plan, definition: definition, observed: planned.observed,
                    selection: selection)
            }
            ?? ReportBuilder(
                dryRun: planned.plan, of: definition, observed: planned.observed, selection: selection)
        let time = (session.clock.now - started).components
        return builder.report(
            version: CommandLineTool.version,
            statistics: RunStatistics(
                calls: session.recorder.calls,
                milliseconds: Int(time.seconds * 1_000 + time.attoseconds / 1_000_000_000_000_000)))
    }

    /// Prints the result: text for people, or data.
    func printResult(text: String, report: Report) {
        tool.terminal.print(arguments.has(.json) ? report.json.text(.indented) + "\n" : text)
    }

    /// Writes the report, the trace and the simulator's state.
    ///
    /// - Returns: Whether all of them could be written; what could not is printed.
    func finish(_ report: Report) -> Bool {
        var files: [(path: String, text: String)] = []
        let path = arguments.value(.report) ?? "aws-iam-report.md"
        if path != "-" { files.append((path, report.markdown)) }
        if let path = arguments.value(.trace) { files.append((path, session.recorder.trace)) }
        if let path = arguments.value(.simulate), let state = session.simulatorState { files.append((path, state)) }
        var isDone = true
        for file in files {
            do {
                try tool.files.write(file.path, file.text)
            } catch {
                tool.terminal.printError("iamsync: \(error.problem).\n")
                isDone = false
            }
        }
        return isDone
    }
}
