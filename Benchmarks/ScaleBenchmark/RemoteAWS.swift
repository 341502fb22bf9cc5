import AWSClient
import AWSSimulator

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A simulated AWS that answers from another process, on the virtual time of this one.
final class RemoteAWS: HTTPTransport {
    private let line: Locked<Channel>
    private let time: VirtualTime
    private let credentials: Credentials
    private let region: String

    /// Starts the other process, which is this program with other arguments.
    init(tenants: Int, time: VirtualTime) {
        let channel = Self.start(["aws", String(tenants)])
        guard var greeting = channel.receive() else { preconditionFailure("the simulated AWS did not start") }
        credentials = Credentials(accessKeyID: greeting.text(), secretAccessKey: greeting.text())
        region = greeting.text()
        line = Locked(channel)
        self.time = time
    }

    /// A client that acts as an administrator of the management account, as ``AWSSimulator/client(retry:trace:)`` gives it.
    func client(trace: any RequestTrace) -> AWSClient {
        AWSClient(
            credentials: StaticCredentials(credentials), region: region, transport: self, clock: time, retry: .patient,
            random: { 0.5 }, trace: trace)
    }

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        do {
            try await time.sleep(for: SimulatedLimits.aws.latency)
            try Task.checkCancellation()
        } catch {
            throw TransportError(.cancelled, "the task was cancelled")
        }
        var question = Message()
        question.add(AWSProcess.Question.request.rawValue)
        question.add(Int(time.now.milliseconds))
        question.add(request)
        var answer = ask(question)
        return try answer.answer().get()
    }

    /// What has come of it all on the other side.
    func account() -> AWSProcess.Account {
        var question = Message()
        question.add(AWSProcess.Question.account.rawValue)
        var answer = ask(question)
        return answer.account()
    }

    private func ask(_ question: Message) -> Message {
        line.withLock { line in
            line.send(question)
            guard let answer = line.receive() else { preconditionFailure("the simulated AWS has ended") }
            return answer
        }
    }

    /// Starts this program once more, at the other end of a line. It ends when this process does.
    private static func start(_ arguments: [String]) -> Channel {
        let (there, back) = (ends(), ends())
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, there.reading, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, back.writing, STDOUT_FILENO)
        for end in [there.reading, there.writing, back.reading, back.writing] {
            posix_spawn_file_actions_addclose(&actions, end)
        }
        let words = [CommandLine.arguments[0]] + arguments
        var copies: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for copy in copies { free(copy) } }
        var child = pid_t()
        let code = posix_spawn(&child, words[0], &actions, nil, &copies, environ)
        precondition(code == 0, "the simulated AWS can't be started: \(code)")
        close(there.reading)
        close(back.writing)
        return Channel(input: back.reading, output: there.writing)
    }

    /// Both ends of what one process writes to and the other reads from.
    private static func ends() -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [-1, -1]
        let code = pipe(&ends)
        precondition(code == 0, "there is no line to the other process: \(code)")
        return (ends[0], ends[1])
    }
}
