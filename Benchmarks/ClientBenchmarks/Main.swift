#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The client's measurements, one an argument. The scripts in `Benchmarks/` run them beside the reference.
@main
struct Main {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch arguments.first {
        case "calls": try await Calls.run(Array(arguments.dropFirst()))
        case "calls-server": AnswerServer.run()
        case "signing": try Signing.run(Array(arguments.dropFirst()))
        case "parsing": try await Parsing.run(Array(arguments.dropFirst()))
        default:
            print("usage: client-benchmarks calls|calls-server|signing|parsing …")
            exit(64)
        }
    }
}
