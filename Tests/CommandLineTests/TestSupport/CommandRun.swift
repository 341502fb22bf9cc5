import AWSClient
import Foundation
import JSONTree
import Testing

@testable import iamsync_cli

/// The whole command in this process: files in memory, no environment, a terminal that is listened to.
final class CommandRun: Sendable {
    private struct Heard: Sendable {
        var output = ""
        var errors = ""
        var questions: [String] = []
    }

    /// What a command has to print, from a file.
    static func snapshot(_ name: String) throws -> String {
        try String(contentsOfFile: "\(root)/Tests/CommandLineTests/Snapshots/\(name)", encoding: .utf8)
    }

    /// The repository's example of typical mistakes.
    static let brokenExample = "\(root)/Examples/broken"

    /// The repository's example.
    static let example = "\(root)/Examples/mountainlab"

    /// The repository.
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path()

    /// The files that commands read and write, by path.
    let files: MemoryFiles
    private let heard = Locked(Heard())
    private let answer: String?
    private let onError: @Sendable (String) -> Void

    /// A command line that nobody has run yet.
    ///
    /// - Parameters:
    ///   - answer: What the person at the terminal types; `nil` where there is none.
    ///   - files: The files that there are.
    ///   - onError: Hears what comes on standard error, as it comes.
    init(
        answer: String? = nil, files: MemoryFiles = MemoryFiles(),
        onError: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.answer = answer
        self.files = files
        self.onError = onError
    }

    var output: String { heard.withLock { $0.output } }
    var errors: String { heard.withLock { $0.errors } }
    var questions: [String] { heard.withLock { $0.questions } }

    /// What was printed, as JSON; a failed test where it is none.
    var json: JSON {
        get throws { try JSON(parsing: Array(output.utf8)) }
    }

    /// Runs a command line, and forgets what was printed before.
    func run(
        _ arguments: [String], readConfiguration: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
    ) async
        -> ExitCode
    {
        heard.withLock { $0 = Heard() }
        // No test asks the network whether this machine is an EC2 instance.
        let environment = AWSEnvironment(
            variables: ["AWS_EC2_METADATA_DISABLED": "true"], home: "/home", readFile: readConfiguration)
        let tool = CommandLineTool(
            terminal: terminal, environment: environment,
            files: files.access, clock: StoppedClock())
        return await tool.run(arguments)
    }

    private var terminal: Terminal {
        Terminal(
            print: { [heard] text in heard.withLock { $0.output += text } },
            printError: { [heard, onError] text in
                heard.withLock { $0.errors += text }
                onError(text)
            },
            canAnswer: answer != nil, showsColours: false,
            ask: { [heard, answer] question in
                heard.withLock { $0.questions.append(question) }
                return answer
            })
    }
}

/// A clock that stands: a wait ends when it is cancelled, and never by itself.
struct StoppedClock: AWSClock {
    let now = Timestamp(seconds: 1_767_225_600)

    func sleep(for wait: Duration) async throws(CancellationError) {
        let (end, ending) = AsyncStream.makeStream(of: Never.self)
        await withTaskCancellationHandler {
            for await _ in end {}
        } onCancel: {
            ending.finish()
        }
        throw CancellationError()
    }
}
