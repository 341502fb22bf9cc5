import AWSClient
import DefinitionFiles
import IAMModel

/// The command line: arguments in, library calls, text out, an exit code. Everything outside comes in here.
struct CommandLineTool: Sendable {
    /// iamsync's version.
    static let version = "0.1.0"

    /// Where words go.
    let terminal: Terminal
    /// Variables, home folder and configuration files.
    let environment: AWSEnvironment
    /// The files of definitions, reports and simulator states.
    let files: FileAccess
    /// Time, where AWS is real.
    let clock: any AWSClock

    /// Runs a command line without the program's name.
    func run(_ arguments: [String]) async -> ExitCode {
        var parser = ArgumentParser(arguments)
        do throws(UsageError) {
            switch try parser.parse() {
            case .version:
                terminal.print("iamsync \(Self.version)\n")
                return .done
            case .help(let command):
                terminal.print(command.map(Help.text) ?? Help.overview)
                return .done
            case .run(let parsed):
                return try await run(parsed)
            }
        } catch {
            let end = error.problem.hasSuffix("”?") ? "" : "."
            terminal.printError("iamsync: \(VisibleText.escape(error.problem))\(end)\nTry “iamsync --help”.\n")
            return .usage
        }
    }

    private func run(_ arguments: ParsedArguments) async throws(UsageError) -> ExitCode {
        switch arguments.command.name {
        case CommandSpec.validate.name: return ValidateCommand(tool: self, arguments: arguments).run()
        case CommandSpec.plan.name: return try await PlanCommand(tool: self, arguments: arguments).run()
        case CommandSpec.apply.name: return try await ApplyCommand(tool: self, arguments: arguments).run()
        default: return try ShowCommand(tool: self, arguments: arguments).run()
        }
    }
}
