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
    private let loading: DefinitionLoading
    private let outputs: OutputFiles
    private let checked: DefinitionLoading.Checked
    private let selection: ScopeSelection
    private let session: AWSSession
    private let parallel: Int
    private let level: LogLevel
    private let progress: ProgressPrinter
    private let maxDeletions: Int
    private let started: Timestamp
    /// `nil` where there is a file of hints that is none.
    private let hints: ReadingHints?

    /// Reads and checks the definition, and prepares a session; no AWS call is made.
    ///
    /// - Throws: ``CommandFailure`` when the definition, the session's configuration or an option is unusable.
    init(tool: CommandLineTool, arguments: ParsedArguments) throws(CommandFailure) {
        self.tool = tool
        self.arguments = arguments
        parallel = try arguments.number(.parallel, in: 1...64) ?? 8
        level = try LogLevel(arguments)
        maxDeletions = try arguments.number(.maxDeletions, in: 0...100_000) ?? 10
        let timeout = try arguments.number(.timeout, in: 1...3_600) ?? 60
        loading = DefinitionLoading(tool: tool, arguments: arguments)
        outputs = OutputFiles(tool: tool, arguments: arguments)
        checked = try loading.checked()
        selection = try ScopeArguments(arguments).selection(in: checked.definition)
        try outputs.check()
        do throws(SessionError) {
            session = try AWSSession(
                tool: tool, arguments: arguments, definition: checked.definition, timeout: .seconds(timeout))
        } catch {
            throw .refused(error.problem)
        }
        progress = ProgressPrinter(
            terminal: tool.terminal, clock: tool.clock, level: level,
            moves: tool.terminal.showsColours && !arguments.has(.noColor),
            countCalls: { [recorder = session.recorder] in recorder.total })
        started = session.clock.now
        hints = HintsFile(tool: tool, arguments: arguments).read()
    }

    /// Reads AWS and compares.
    ///
    /// - Parameter adopts: Whether resources without our mark may be adopted.
    /// - Returns: The plan, and what it was made of.
    /// - Throws: ``CommandFailure`` when the run can't begin; the trace is written all the same.
    func plan(adopts: Bool) async throws(CommandFailure) -> Planned {
        let sync = synchronization(adopts: adopts)
        do throws(RunError) {
            let observed = try await observe(sync).get()
            return Planned(observed: observed, plan: sync.plan(from: observed))
        } catch {
            printCalls()
            _ = outputs.write(sessionTexts)
            if Task.isCancelled { throw .interrupted }
            guard case .invalidDefinition(let diagnostics) = error else { throw .refused("\(error.reason).") }
            loading.print(diagnostics)
            tool.terminal.printError("iamsync: \(error.reason).\n")
            throw .invalidDefinition
        }
    }

    /// Carries a plan out.
    func apply(_ planned: Planned, adopts: Bool) async -> Outcomes {
        let sync = synchronization(adopts: adopts)
        return await progress.during { await sync.apply(planned.plan, observed: planned.observed) }
    }

    /// Prints a plan for people: as the result, or for whoever is asked next where the result is data.
    func print(_ planned: Planned, asksNext: Bool = false) {
        let text = PlanText(planned.plan, report: report(planned)).text
        if !arguments.has(.json) {
            tool.terminal.print(text)
        } else if asksNext {
            tool.terminal.printError(text)
        }
    }

    /// Prints the result and writes all files: of a dry-run, or of what was applied.
    ///
    /// - Returns: What the process exits with. Interrupted beats failed, and failed beats changed.
    func conclude(_ planned: Planned, applied outcomes: Outcomes? = nil) -> ExitCode {
        let isInterrupted = Task.isCancelled
        let report = report(planned, applied: outcomes)
        if arguments.has(.json) {
            tool.terminal.print(report.json.text(.indented) + "\n")
        } else if outcomes != nil {
            let counts = report.summary.counts.map { "\($0.count) \($0.status)" }.joined(separator: ", ")
            tool.terminal.print("\nApplied: \(counts.isEmpty ? "nothing to do" : counts).\n")
        }
        printCalls()
        var texts = sessionTexts
        texts[.report] = report.markdown
        texts[.sarif] = loading.sarif(checked.warnings, findings: report.findings)
        texts[.hints] = hintsText(planned, applied: outcomes)
        let isWritten = outputs.write(texts)
        if isInterrupted {
            tool.terminal.printError("iamsync: interrupted: what was under way has ended, nothing new was started.\n")
            return .interrupted
        }
        let result = outcomes ?? Outcomes(planned: planned.plan)
        guard isWritten, !result.hasFailures, report.isWhollyRead, planned.plan.stop == nil else { return .failed }
        let isChange = outcomes.map { $0.statuses.contains(where: \.isChange) } ?? (planned.plan.writes > 0)
        return isChange && arguments.has(.detailedExitCode) ? .changesPresent : .done
    }

    // MARK: Parts

    private func synchronization(adopts: Bool) -> Synchronization {
        Synchronization(
            of: checked.definition, through: session.client, issuers: session.issuers, clock: session.clock,
            options: options(adopts: adopts), progress: progress.listener)
    }

    private func options(adopts: Bool) -> RunOptions {
        RunOptions(
            selection: selection, parallel: parallel, adopts: adopts,
            rotatesThumbprints: arguments.has(.rotateThumbprints), prunes: arguments.has(.prune),
            maxDeletions: maxDeletions, allowsVanished: arguments.has(.allowVanished),
            hints: hints ?? ReadingHints())
    }

    private func observe(_ sync: Synchronization) async -> Result<ObservedState, RunError> {
        await progress.during {
            do throws(RunError) {
                return .success(try await sync.observe())
            } catch {
                return .failure(error)
            }
        }
    }

    /// Where somebody looks closely: with `-v`, and beside a trace.
    private func printCalls() {
        guard level == .debug || (arguments.has(.trace) && level != .error) else { return }
        tool.terminal.printError(session.recorder.countText)
    }

    /// What the next run may use; `nil` where the file is left as it is.
    private func hintsText(_ planned: Planned, applied outcomes: Outcomes?) -> String? {
        guard hints != nil else { return nil }
        let known = ReadingHints(observed: planned.observed, outcomes: outcomes, options: options(adopts: false))
        return known.json.text(.indented) + "\n"
    }

    private func report(_ planned: Planned, applied outcomes: Outcomes? = nil) -> Report {
        let builder =
            outcomes.map {
                ReportBuilder(
                    applied: $0, of: planned.plan, definition: checked.definition, observed: planned.observed,
                    selection: selection)
            }
            ?? ReportBuilder(
                dryRun: planned.plan, of: checked.definition, observed: planned.observed, selection: selection)
        let time = (session.clock.now - started).components
        return builder.report(
            version: CommandLineTool.version,
            statistics: RunStatistics(
                calls: session.recorder.calls,
                milliseconds: Int(time.seconds * 1_000 + time.attoseconds / 1_000_000_000_000_000)))
    }

    /// What is worth keeping even of a run that could not begin.
    private var sessionTexts: [OutputFiles.Kind: String] {
        var texts: [OutputFiles.Kind: String] = [.trace: session.recorder.trace]
        texts[.simulatorState] = session.simulatorState
        return texts
    }
}

extension Report {
    /// Whether every account and Identity Center could be read.
    fileprivate var isWhollyRead: Bool { summary.accountsNotRead.isEmpty && summary.isIdentityCenterRead }
}
