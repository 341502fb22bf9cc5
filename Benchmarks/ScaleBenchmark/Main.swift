import CMalloc

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Runs of generated organizations against the simulator, which holds callers back as AWS does, on virtual time. The script
/// `Benchmarks/scale` starts one process a size, so that the peak of memory is that size's; that process starts the
/// simulated AWS as one of its own, so that the peak is iamsync's.
@main
struct Main {
    static func main() async {
        // As iamsync itself does.
        use_one_heap()
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch (arguments.first, arguments.dropFirst().first.flatMap { Int($0) }) {
        case ("header", nil): print(ScaleRow.header)
        case ("tenants", let count?) where (1...10_000).contains(count): await GeneratedRun(tenants: count).measure()
        case ("aws", let count?) where (1...10_000).contains(count):
            await AWSProcess(tenants: count).run(on: Channel(input: STDIN_FILENO, output: STDOUT_FILENO))
        case ("sixty-accounts", nil): await SixtyAccounts.measure()
        default:
            print("usage: scale-benchmark header | tenants 1…10000 | sixty-accounts")
            exit(64)
        }
    }
}
