import AWSClient
import AWSSimulator
import IAMModel

/// A session with AWS, or with the embedded simulator: everything that a sync reaches for.
struct AWSSession {
    /// Acts as the caller.
    let client: AWSClient
    /// Reaches the issuers' servers.
    let issuers: any IssuerConnection
    /// Time: the machine's, or the simulator's.
    let clock: any AWSClock
    /// Counts the calls.
    let recorder: CallRecorder
    private let simulator: AWSSimulator?

    /// Prepares a session. No call is made.
    ///
    /// - Parameters:
    ///   - tool: The outside world.
    ///   - arguments: The command line.
    ///   - definition: Names Identity Center's region and the issuers' roots, and what a new simulator holds.
    ///   - timeout: How long one answer of AWS may take.
    ///   - retry: How patient it is; its own timeout doesn't count.
    /// - Throws: ``SessionError`` when there are no credentials, or the simulator's file can't be used.
    init(
        tool: CommandLineTool, arguments: ParsedArguments, definition: Definition, timeout: Duration,
        retry: RetryPolicy = .patient
    ) throws(SessionError) {
        recorder = CallRecorder(keepsLines: arguments.has(.trace))
        if let path = arguments.value(.simulate) {
            let world = DefinedWorld(definition: definition, start: tool.clock.now)
            let simulator = try world.simulator(savedAt: path, files: tool.files)
            self.simulator = simulator
            client = simulator.client(retry: retry, trace: recorder)
            issuers = simulator.issuerConnection
            clock = simulator.clock
        } else {
            simulator = nil
            clock = tool.clock
            issuers = try Self.issuerProbe(definition, folder: arguments.folder)
            var retry = retry
            retry.timeout = timeout
            client = try Self.client(tool, arguments, definition, retry: retry, recorder: recorder)
        }
    }

    /// What is worth keeping of every session, even where nothing could begin: the trace, and the simulator's state for the
    /// next run where AWS is simulated.
    var texts: [OutputFiles.Kind: String] {
        var texts: [OutputFiles.Kind: String] = [.trace: recorder.trace]
        texts[.simulatorState] = simulator?.savedState
        return texts
    }

    private static func client(
        _ tool: CommandLineTool, _ arguments: ParsedArguments, _ definition: Definition, retry: RetryPolicy,
        recorder: CallRecorder
    ) throws(SessionError) -> AWSClient {
        do throws(CredentialsError) {
            let configuration = try SharedConfiguration(tool.environment, profile: arguments.value(.profile))
            let written = definition.aws.identityCenter.region?.value
            let transport = try CurlTransport.following(configuration, tool.environment, timeout: retry.timeout)
            return try configuration.client(
                region: arguments.value(.region) ?? configuration.region ?? written,
                transport: FinishingTransport(transport: transport), clock: tool.clock,
                retry: retry, random: { Double.random(in: 0..<1) }, trace: recorder, processes: SystemProcessRunner(),
                replaceFile: { [files = tool.files] path, bytes in
                    (try? files.write(path, String(decoding: bytes, as: UTF8.self))) != nil
                })
        } catch {
            throw SessionError(problem: error.sentence)
        }
    }

    /// What reaches the issuers' servers, or the simulator's: no session with AWS is needed for that.
    ///
    /// - Throws: ``SessionError`` when the network or the simulator's file can't be used.
    static func issuers(
        tool: CommandLineTool, arguments: ParsedArguments, definition: Definition
    ) throws(SessionError) -> any IssuerConnection {
        guard let path = arguments.value(.simulate) else {
            return try issuerProbe(definition, folder: arguments.folder)
        }
        let world = DefinedWorld(definition: definition, start: tool.clock.now)
        return try world.simulator(savedAt: path, files: tool.files).issuerConnection
    }

    private static func issuerProbe(_ definition: Definition, folder: String) throws(SessionError) -> IssuerProbe {
        do {
            return try IssuerProbe(extraRoots: definition.aws.operator.issuerCA.map { "\(folder)/\($0.value)" })
        } catch {
            throw SessionError(problem: "The network can't be used: \(error.reason).")
        }
    }
}
