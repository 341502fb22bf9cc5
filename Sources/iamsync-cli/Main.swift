import AWSClient

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The process: its streams, environment, files and clock, and nothing else.
@main
struct Main {
    static func main() async {
        let environment = ProcessEnvironment.current
        let tool = CommandLineTool(
            terminal: StandardStreams.terminal(environment: environment.variables), environment: environment,
            files: .system, clock: SystemClock())
        exit(await tool.run(Array(CommandLine.arguments.dropFirst())).rawValue)
    }
}
