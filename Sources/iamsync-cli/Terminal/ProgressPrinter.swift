import AWSClient
import IAMModel
import IAMSync

/// Tells on standard error how far a run is: with a bar that moves on a terminal, with a line now and then elsewhere, so
/// that a log stays short. What fails is told at once.
final class ProgressPrinter: Sendable {
    private struct State: Sendable {
        var meter: ProgressMeter
        var summary = ProgressSummary()
        var drawn: Timestamp
        var isInterrupted = false
    }

    private let terminal: Terminal
    private let clock: any AWSClock
    private let level: LogLevel
    private let moves: Bool
    private let countCalls: @Sendable () -> Int
    private let state: Locked<State>

    /// How often a bar is drawn at most, and how often it moves on its own.
    private static let frame = (least: Duration.milliseconds(100), ticking: Duration.milliseconds(500))
    /// How often a line comes where there is no terminal.
    private static let lineInterval = Duration.seconds(10)

    /// - Parameters:
    ///   - terminal: Where to tell.
    ///   - clock: The time of whoever watches, even where AWS's time is simulated.
    ///   - level: How much to tell.
    ///   - moves: Whether a bar may move.
    ///   - countCalls: How many calls were made so far.
    init(
        terminal: Terminal, clock: any AWSClock, level: LogLevel, moves: Bool, countCalls: @escaping @Sendable () -> Int
    ) {
        self.terminal = terminal
        self.clock = clock
        self.level = level
        self.moves = moves && level != .error
        self.countCalls = countCalls
        state = Locked(State(meter: ProgressMeter(start: clock.now), drawn: clock.now))
    }

    /// Hears a run.
    var listener: ProgressListener {
        { [self] event in hear(event) }
    }

    /// Tells of a phase of a run while it goes on, and what it came to at its end.
    func during<Result: Sendable>(_ phase: () async -> Result) async -> Result {
        let (start, calls) = (clock.now, countCalls())
        let ticker = level == .error ? nil : Task { await tick() }
        let result = await withTaskCancellationHandler(operation: phase, onCancel: { interrupt() })
        ticker?.cancel()
        await ticker?.value
        if moves { terminal.showBar(nil) }
        let summary = state.withLock { $0.summary }
        if level != .error, let text = summary.text(time: clock.now - start, calls: countCalls() - calls) {
            terminal.printError(text + "\n")
        }
        return result
    }

    private func hear(_ event: ProgressEvent) {
        let now = clock.now
        let (figures, isDrawn, isInterrupted) = state.withLock { state in
            state.meter.hear(event, at: now)
            state.summary.hear(event)
            let isDrawn = moves && now - state.drawn >= Self.frame.least
            if isDrawn { state.drawn = now }
            return (state.meter.figures(at: now), isDrawn, state.isInterrupted)
        }
        if let line = ProgressEventLine(level: level, isInterrupted: isInterrupted).text(event) {
            terminal.printError(line + "\n")
        }
        if isDrawn {
            draw(figures)
        } else if !moves, level != .error, event.beginsPhase {
            terminal.printError(ProgressLine.text(figures) + "\n")
        }
    }

    /// Tells how far the run is, again and again: also when nothing happens.
    private func tick() async {
        while (try? await clock.sleep(for: moves ? Self.frame.ticking : Self.lineInterval)) != nil {
            let now = clock.now
            let figures = state.withLock { state in
                state.drawn = now
                return state.meter.figures(at: now)
            }
            if moves {
                draw(figures)
            } else {
                terminal.printError(ProgressLine.text(figures) + "\n")
            }
        }
    }

    private func draw(_ figures: ProgressFigures) {
        terminal.showBar(ProgressBar(columns: terminal.columns()).text(figures))
    }

    private func interrupt() {
        let isFirst = state.withLock { state in
            defer { state.isInterrupted = true }
            return !state.isInterrupted
        }
        guard isFirst, level != .error else { return }
        terminal.printError("interrupting: what is under way ends first; a second signal ends everything at once\n")
    }
}

extension ProgressEvent {
    /// Whether a new count begins.
    fileprivate var beginsPhase: Bool {
        switch self {
        case .observing: true
        case .writing(let items): items > 0
        case .reading, .discovered, .readDiscovered, .read, .waiting, .started, .finished: false
        }
    }
}
