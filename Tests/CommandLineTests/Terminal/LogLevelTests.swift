import Testing

@testable import iamsync_cli

@Suite struct LogLevelTests {
    private func level(_ options: [String]) throws -> LogLevel {
        var parser = ArgumentParser(["plan"] + options)
        guard case .run(let arguments) = try parser.parse() else { throw UsageError("no run") }
        return try LogLevel(arguments)
    }

    private static let levels: [([String], LogLevel)] = [
        ([], .info), (["--log-level", "error"], .error), (["--log-level=info"], .info), (["--log-level=debug"], .debug),
        (["-v"], .debug), (["--verbose"], .debug), (["-v", "--log-level=debug"], .debug),
    ]

    @Test(arguments: levels) func theLevelIsWhatIsAskedFor(options: [String], expected: LogLevel) throws {
        #expect(try level(options) == expected)
    }

    @Test(arguments: [
        (["--log-level", "loud"], "--log-level is one of error, info, debug, not “loud”"),
        (["-v", "--log-level=error"], "--verbose means --log-level debug, not error"),
    ]) func whatMakesNoSenseIsRefused(options: [String], problem: String) {
        #expect(throws: CommandFailure.usage(UsageError(problem))) { try level(options) }
    }
}
