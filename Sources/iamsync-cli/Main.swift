import AWSClient
import CMalloc

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The process: its streams, environment, files, clock and signals, and nothing else.
@main
struct Main {
    static func main() async {
        use_one_heap()
        // A reader that goes away, such as “head”, must not end a run halfway.
        signal(SIGPIPE, SIG_IGN)
        let environment = AWSEnvironment.process
        let streams = StandardStreams()
        let tool = CommandLineTool(
            terminal: streams.terminal(environment: environment.variables), environment: environment, files: .system,
            clock: SystemClock(), currentFolder: FileAccess.currentFolder)
        let run = Task { await tool.run(Array(CommandLine.arguments.dropFirst())) }
        let movesLines = StandardStreams.movesLines(environment.variables)
        Interruption.atFirst(erasingLineAtSecond: movesLines) { run.cancel() }
        let code = await run.value
        exit(code == .done && streams.hasLost ? ExitCode.failed.rawValue : code.rawValue)
    }
}
