import Foundation
import Testing

@testable import iamsync_cli

@Suite struct HelpTests {
    @Test(arguments: ["iamsync"] + CommandSpec.all.map(\.name)) func helpIsAsInItsSnapshot(topic: String) async throws {
        let run = CommandRun()

        let code = await run.run(topic == "iamsync" ? ["--help"] : [topic, "--help"])

        if ProcessInfo.processInfo.environment["IAMSYNC_UPDATE"] != nil {
            let file = "\(CommandRun.root)/Tests/CommandLineTests/Snapshots/\(topic).help.txt"
            try run.output.write(toFile: file, atomically: true, encoding: .utf8)
        }
        #expect(code == .done)
        #expect(run.errors.isEmpty)
        #expect(run.output == (try CommandRun.snapshot("\(topic).help.txt")))
    }

    @Test(arguments: CommandSpec.all.map(\.name)) func everyExampleIsUnderstood(name: String) throws {
        let command = try #require(CommandSpec.all.first { $0.name == name })

        for example in command.examples {
            // What stands behind a “>” is the shell's.
            let words = example.line.split(separator: " ").prefix { $0 != ">" }.dropFirst().map(String.init)
            var parser = ArgumentParser(words)
            guard case .run(let parsed) = try parser.parse() else {
                Issue.record("\(example.line)")
                continue
            }
            #expect(parsed.command.name == name)
        }
    }

    @Test func versionIsPrinted() async {
        let run = CommandRun()

        let code = await run.run(["--version"])

        #expect(code == .done)
        #expect(run.output == "iamsync 0.1.0\n")
    }

    @Test func aWrongLineIsExplainedOnStandardError() async {
        let run = CommandRun()

        let code = await run.run(["plna"])

        #expect(code == .usage)
        #expect(run.output.isEmpty)
        #expect(
            run.errors == """
                iamsync: there is no command “plna”. Did you mean “plan”?
                Try “iamsync --help”.

                """)
    }

    @Test func controlCharactersOfAWrongLineAreVisible() async {
        let run = CommandRun()

        let code = await run.run(["plan", "--scope", "a\u{1B}[31m", CommandRun.example, "--simulate", "aws.json"])

        #expect(code == .usage)
        #expect(
            run.errors.hasSuffix(
                "iamsync: --scope “a\\u{1b}[31m” is no part of this definition.\nTry “iamsync --help”.\n"))
    }
}
