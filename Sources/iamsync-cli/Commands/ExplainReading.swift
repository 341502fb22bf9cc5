import AWSClient
import IAMModel
import IAMSync

/// Reads as much of AWS as an explanation needs. Nothing is written there.
struct ExplainReading {
    /// A plan, with what it was made of.
    struct Planned {
        let observed: ObservedState
        let plan: Plan
    }

    /// What was read, or the reason why nothing was, without a final full stop.
    enum Outcome {
        case success(Planned)
        case failure(String)
    }

    private let tool: CommandLineTool
    private let arguments: ParsedArguments
    private let loading: DefinitionLoading
    /// What is read for.
    let definition: Definition
    private let outputs: OutputFiles
    private let options: RunOptions
    private let timeout: Duration
    private let level: LogLevel

    /// Checks the options and the files to write; no call is made.
    ///
    /// - Throws: ``CommandFailure`` for an option or a file that can't be used.
    init(
        tool: CommandLineTool, arguments: ParsedArguments, loading: DefinitionLoading, definition: Definition
    ) throws(CommandFailure) {
        self.tool = tool
        self.arguments = arguments
        self.loading = loading
        self.definition = definition
        level = try LogLevel(arguments)
        timeout = .seconds(try arguments.number(.timeout, in: 1...3_600) ?? 60)
        options = try RunArguments(arguments).options(for: .plan, of: definition, saved: nil)
        outputs = OutputFiles(tool: tool, arguments: arguments)
        try outputs.check()
    }

    /// Reads what some parts of the definition need, and compares.
    ///
    /// - Throws: ``CommandFailure`` when the definition is invalid with the accounts that were found, a file can't be written,
    ///   or the run was interrupted.
    func read(_ scopes: Set<Scope>) async throws(CommandFailure) -> Outcome {
        let session: AWSSession
        do throws(SessionError) {
            session = try AWSSession(tool: tool, arguments: arguments, definition: definition, timeout: timeout)
        } catch {
            return .failure(error.problem.hasSuffix(".") ? String(error.problem.dropLast()) : error.problem)
        }
        let outcome = try await read(scopes, through: session)
        if level == .debug { tool.terminal.printError(session.recorder.countText) }
        guard outputs.write(session.texts) else { throw .refused("what was read could not be written down.") }
        if Task.isCancelled { throw .interrupted }
        return outcome
    }

    private func read(_ scopes: Set<Scope>, through session: AWSSession) async throws(CommandFailure) -> Outcome {
        let progress = ProgressPrinter(
            terminal: tool.terminal, clock: tool.clock, level: level,
            moves: tool.terminal.showsColours && !arguments.has(.noColor),
            countCalls: { [recorder = session.recorder] in recorder.total })
        var options = options
        options.selection = ScopeSelection(scopes)
        let synchronization = Synchronization(
            of: definition, through: session.client, issuers: session.issuers, clock: session.clock, options: options,
            progress: progress.listener)
        let observed: Result<ObservedState, RunError> = await progress.during {
            do throws(RunError) { return .success(try await synchronization.observe()) } catch {
                return .failure(error)
            }
        }
        switch observed {
        case .success(let observed):
            return .success(Planned(observed: observed, plan: synchronization.plan(from: observed)))
        case .failure(.invalidDefinition(let diagnostics)):
            loading.print(diagnostics)
            throw .invalidDefinition
        case .failure(let error): return .failure(error.reason)
        }
    }
}
