import AWSClient
import DefinitionFiles
import IAMModel

/// The command line: arguments in, library calls, text out, an exit code. Everything outside comes in here.
struct CommandLineTool: Sendable {
    /// iamsync's version.
    static let version = "0.1.0"
    /// The day of that version, which the manual page shows: the same source gives the same page.
    static let versionDate = "2026-11-24"

    /// Where words go.
    let terminal: Terminal
    /// Variables, home folder and configuration files.
    let environment: AWSEnvironment
    /// The files of reports, traces and simulator states.
    let files: FileAccess
    /// Time, where AWS is real.
    let clock: any AWSClock
    /// The current folder, absolute, where it is known.
    var currentFolder: String?

    /// Runs a command line without the program's name. Cancelling the task interrupts it: what is under way ends, nothing
    /// new starts, and the report is written.
    func run(_ arguments: [String]) async -> ExitCode {
        do throws(CommandFailure) {
            switch try request(arguments) {
            case .version:
                terminal.print("iamsync \(Self.version)\n")
                return .done
            case .help(let command):
                terminal.print(command.map(Help.text) ?? Help.overview)
                return .done
            case .manual:
                terminal.print(ManPage(version: Self.version, date: Self.versionDate).text)
                return .done
            case .completion(let words):
                terminal.print(Completion(parts: CompletedParts()).answer(to: words).text)
                return .done
            case .run(let parsed):
                return try await run(parsed)
            }
        } catch {
            if let sentence = error.sentence { terminal.printError("iamsync: \(VisibleText.escape(sentence))\n") }
            if case .usage = error { terminal.printError("Try “iamsync --help”.\n") }
            return error.exitCode
        }
    }

    private func request(_ arguments: [String]) throws(CommandFailure) -> ArgumentParser.Request {
        var parser = ArgumentParser(arguments)
        do throws(UsageError) {
            return try parser.parse()
        } catch {
            throw .usage(error)
        }
    }

    private func run(_ arguments: ParsedArguments) async throws(CommandFailure) -> ExitCode {
        switch arguments.command.command {
        case .validate: return try await ValidateCommand(tool: self, arguments: arguments).run()
        case .plan: return try await PlanCommand(tool: self, arguments: arguments).run()
        case .apply: return try await ApplyCommand(tool: self, arguments: arguments).run()
        case .drift: return try await DriftCommand(tool: self, arguments: arguments).run()
        case .audit: return try await AuditCommand(tool: self, arguments: arguments).run()
        case .explain: return try await ExplainCommand(tool: self, arguments: arguments).run()
        case .show: return try ShowCommand(tool: self, arguments: arguments).run()
        case .doctor: return try await DoctorCommand(tool: self, arguments: arguments).run()
        case .initialize: return try await InitCommand(tool: self, arguments: arguments).run()
        case .schema: return SchemaCommand(tool: self, arguments: arguments).run()
        case .completions: return try CompletionsCommand(tool: self, arguments: arguments).run()
        }
    }
}
