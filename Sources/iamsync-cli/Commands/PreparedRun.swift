import AWSClient
import IAMModel
import IAMSync
import JSONTree

/// A run of a command that reads AWS, with everything that it needs: the definition, a session with AWS, the chosen parts.
struct PreparedRun {
    /// What a run is for.
    enum Purpose {
        case plan
        case apply
        case drift
        case audit
    }

    /// What a plan was made of.
    struct Planned {
        let observed: ObservedState
        let plan: Plan
    }

    /// In which form the result is printed.
    let format: OutputFormat
    private let tool: CommandLineTool
    private let arguments: ParsedArguments
    private let loading: DefinitionLoading
    private let outputs: OutputFiles
    private let checked: DefinitionLoading.Checked
    private let options: RunOptions
    private let saved: SavedPlan?
    private let session: AWSSession
    private let level: LogLevel
    private let progress: ProgressPrinter
    private let started: Timestamp
    /// `nil` where there is a file of hints that is none.
    private let hints: ReadingHints?

    /// Reads and checks the definition, and prepares a session; no AWS call is made.
    ///
    /// - Throws: ``CommandFailure`` when the definition, the session's configuration, an option or the saved plan is unusable.
    init(_ purpose: Purpose, tool: CommandLineTool, arguments: ParsedArguments) throws(CommandFailure) {
        self.tool = tool
        self.arguments = arguments
        level = try LogLevel(arguments)
        format = try OutputFormat(arguments)
        let timeout = try arguments.number(.timeout, in: 1...3_600) ?? 60
        let runArguments = try RunArguments(arguments)
        loading = DefinitionLoading(tool: tool, arguments: arguments, format: format)
        outputs = OutputFiles(tool: tool, arguments: arguments)
        checked = try loading.checked()
        let file = arguments.value(.plan).map { SavedPlanFile(tool: tool, path: $0) }
        saved = try file?.read()
        if let file, let saved { try file.requireFit(saved, definition: checked.definition) }
        var options = try runArguments.options(for: purpose, of: checked.definition, saved: saved)
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
        options.hints = hints ?? ReadingHints()
        self.options = options
    }

    /// Reads AWS and compares, with the definition and with the saved plan where there is one.
    ///
    /// - Returns: The plan, and what it was made of.
    /// - Throws: ``CommandFailure`` when the run can't begin, or the saved plan is stale; the trace is written all the same.
    func plan() async throws(CommandFailure) -> Planned {
        let planned = try await read()
        guard let saved, let staleness = PlanStaleness(of: saved, against: record(planned)) else { return planned }
        printCalls()
        _ = outputs.write(session.texts)
        if Task.isCancelled { throw .interrupted }
        tool.terminal.printError("Since the plan was saved, this has moved:\n\(staleness.text)")
        throw .refused("the saved plan is stale; nothing was changed. Plan again.")
    }

    private func read() async throws(CommandFailure) -> Planned {
        do throws(RunError) {
            let observed = try await observe().get()
            return Planned(observed: observed, plan: synchronization.plan(from: observed))
        } catch {
            printCalls()
            _ = outputs.write(session.texts)
            if Task.isCancelled { throw .interrupted }
            guard case .invalidDefinition(let diagnostics) = error else { throw .refused("\(error.reason).") }
            loading.print(diagnostics)
            tool.terminal.printError("iamsync: \(error.reason).\n")
            throw .invalidDefinition
        }
    }

    /// Carries a plan out.
    func apply(_ planned: Planned) async -> Outcomes {
        await progress.during { await synchronization.apply(planned.plan, observed: planned.observed) }
    }

    /// Prints a plan for people: as the result, or for whoever is asked next where the result is data.
    func print(_ planned: Planned, asksNext: Bool = false) {
        let text = PlanText(planned.plan, report: report(planned)).text
        if format != .json {
            tool.terminal.print(text)
        } else if asksNext {
            tool.terminal.printError(text)
        }
    }

    /// Prints the result and writes all files: of a dry-run, or of what was applied.
    ///
    /// - Returns: What the process exits with. Interrupted beats failed, and failed beats changed.
    func conclude(_ planned: Planned, applied outcomes: Outcomes? = nil) -> ExitCode {
        let report = report(planned, applied: outcomes)
        if format == .json {
            tool.terminal.print(report.json.text(.indented) + "\n")
        } else if outcomes != nil {
            let counts = report.summary.counts.map { "\($0.count) \($0.status)" }.joined(separator: ", ")
            tool.terminal.print("\nApplied: \(counts.isEmpty ? "nothing to do" : counts).\n")
        }
        if let count = planned.plan.removals.excess {
            tool.terminal.printError(
                "iamsync: nothing was removed: there is too much; --max-deletions \(count) allows it.\n")
        }
        let result = outcomes ?? Outcomes(planned: planned.plan)
        let isChange = outcomes.map { $0.statuses.contains(where: \.isChange) } ?? (planned.plan.writes > 0)
        return conclude(
            planned, report, applied: outcomes,
            isSure: !result.hasFailures && report.isWhollyRead && !planned.plan.isHeldBack,
            isFound: isChange && arguments.has(.detailedExitCode))
    }

    /// Writes all files.
    ///
    /// - Parameters:
    ///   - planned: What was read and planned; `--out` saves it, unless the run was interrupted.
    ///   - report: What the run came to.
    ///   - outcomes: What was applied; `nil` for a dry-run.
    ///   - isSure: Whether nothing failed, and everything could be read.
    ///   - isFound: Whether there is what the command looks for.
    /// - Returns: What the process exits with. Interrupted beats failed, and failed beats found.
    func conclude(
        _ planned: Planned, _ report: Report, applied outcomes: Outcomes? = nil, isSure: Bool, isFound: Bool
    ) -> ExitCode {
        let isInterrupted = Task.isCancelled
        printCalls()
        if format == .github {
            for one in report.findings { tool.terminal.print(GitHubAnnotation(of: one).line + "\n") }
        }
        var texts = session.texts
        texts[.report] = report.markdown
        if arguments.has(.html) { texts[.html] = report.html }
        texts[.sarif] = loading.sarif(checked.warnings, findings: report.findings)
        texts[.hints] = hintsText(planned, applied: outcomes)
        if !isInterrupted, arguments.has(.out) {
            texts[.savedPlan] = record(planned).json.text(.indented) + "\n"
        }
        let isWritten = outputs.write(texts)
        if isInterrupted {
            tool.terminal.printError("iamsync: interrupted: what was under way has ended, nothing new was started.\n")
            return .interrupted
        }
        guard isWritten, isSure else { return .failed }
        return isFound ? .changesPresent : .done
    }

    // MARK: Parts

    private var synchronization: Synchronization {
        Synchronization(
            of: checked.definition, through: session.client, issuers: session.issuers, clock: session.clock,
            options: options, progress: progress.listener)
    }

    private func observe() async -> Result<ObservedState, RunError> {
        await progress.during {
            do throws(RunError) {
                return .success(try await synchronization.observe())
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
        let known = ReadingHints(observed: planned.observed, outcomes: outcomes, options: options)
        return known.json.text(.indented) + "\n"
    }

    private func record(_ planned: Planned) -> SavedPlan {
        SavedPlan(
            of: planned.plan, observed: planned.observed, definition: checked.definition, options: options,
            version: CommandLineTool.version)
    }

    /// The report of a dry-run, or of what was applied.
    func report(_ planned: Planned, applied outcomes: Outcomes? = nil) -> Report {
        let builder =
            outcomes.map {
                ReportBuilder(
                    applied: $0, of: planned.plan, definition: checked.definition, observed: planned.observed,
                    selection: options.selection)
            }
            ?? ReportBuilder(
                dryRun: planned.plan, of: checked.definition, observed: planned.observed, selection: options.selection)
        let time = (session.clock.now - started).components
        return builder.report(
            version: CommandLineTool.version,
            statistics: RunStatistics(
                calls: session.recorder.calls,
                milliseconds: Int(time.seconds * 1_000 + time.attoseconds / 1_000_000_000_000_000)))
    }
}
