import Testing

@testable import AWSClient

@Suite struct ProcessLenderTests {
    /// A runner whose one program writes what is scripted.
    private final class ScriptedRunner: ProcessRunner {
        private let outcome: Result<String, ProcessError>
        private let runs = Locked([[String]]())

        init(_ outcome: Result<String, ProcessError>) {
            self.outcome = outcome
        }

        var commands: [[String]] { runs.withLock { $0 } }

        func output(
            of words: [String], environment: [String: String], limit: Int, timeout: Duration
        ) async throws(ProcessError) -> [UInt8] {
            runs.withLock { $0.append(words + ["HOME=\(environment["HOME"] ?? "")", "\(limit)", "\(timeout)"]) }
            return Array(try outcome.get().utf8)
        }
    }

    private static func source(_ runner: (any ProcessRunner)?) throws -> any CredentialsSource {
        let config = "[profile p]\nregion = eu-central-1\ncredential_process = /bin/tool --word 'a b'"
        let environment = AWSEnvironment(variables: ["HOME": "/home/anna"], home: "/home/anna") { path in
            path == "/home/anna/.aws/config" ? Array(config.utf8) : nil
        }
        return try SharedConfiguration(environment, profile: "p").client(
            transport: ScriptedTransport([]), clock: ManualClock(), random: { 1 }, processes: runner
        ).source
    }

    private static func document(_ members: String) -> String {
        #"{"Version": 1, "AccessKeyId": "ASIAPROC", "SecretAccessKey": "secret-word"\#(members)}"#
    }

    @Test func theProgramIsRunWithItsWords() async throws {
        let runner = ScriptedRunner(
            .success(Self.document(#", "SessionToken": "token-word", "Expiration": "2015-08-30T20:36:00+02:00""#)))
        let source = try Self.source(runner)

        let credentials = try await source.credentials()

        #expect(
            credentials
                == Credentials(
                    accessKeyID: "ASIAPROC", secretAccessKey: "secret-word", sessionToken: "token-word",
                    expiry: Timestamp(iso8601: "2015-08-30T18:36:00Z")))
        #expect(runner.commands == [["/bin/tool", "--word", "a b", "HOME=/home/anna", "65536", "60.0 seconds"]])
        #expect(source.origin == "credential_process of profile “p”")
    }

    @Test func keysWithoutTokenAndEndAreKept() async throws {
        let runner = ScriptedRunner(.success(Self.document(#", "SessionToken": null"#)))
        let source = try Self.source(runner)

        _ = try await source.credentials()

        #expect(
            try await source.credentials() == Credentials(accessKeyID: "ASIAPROC", secretAccessKey: "secret-word"))
        #expect(runner.commands.count == 1)
    }

    @Test(arguments: [
        ("secret-word", "What credential_process of profile “p” writes is no JSON object, or longer than 65536 bytes."),
        (
            #"{"Version": 2, "AccessKeyId": "a"}"#,
            "What credential_process of profile “p” in /home/anna/.aws/config writes has no “Version” 1."
        ),
        (
            #"{"Version": "1"}"#,
            "What credential_process of profile “p” in /home/anna/.aws/config writes has no “Version” 1."
        ),
        (#"{"Version": 1}"#, "What credential_process of profile “p” writes has no “AccessKeyId”."),
        (
            document(#", "Expiration": "secret-word""#),
            "“Expiration” in what credential_process of profile “p” writes is no moment in ISO 8601."
        ),
        (
            document(#", "Expiration": "2015-08-30T12:36:00Z""#),
            "credential_process of profile “p” in /home/anna/.aws/config gives credentials that ended at "
                + "2015-08-30T12:36:00Z: check what it keeps, and this machine's clock."
        ),
        (
            document(#", "SessionToken": "secret-word\r\nX: y""#),
            "“SessionToken” in what credential_process of profile “p” writes is no text that could be sent to AWS."
        ),
    ])
    func whatIsWrongInItsAnswerIsNotShown(output: String, message: String) async throws {
        let source = try Self.source(ScriptedRunner(.success(output)))

        #expect(await problem { try await source.credentials() } == message)
    }

    @Test(arguments: [
        (ProcessError.notStarted, "could not be started"), (.failed(status: 3), "ended with status 3"),
        (.signalled(9), "was ended by signal 9"), (.timedOut, "did not end within a minute"),
        (.tooLong, "writes more than 65536 bytes"),
    ])
    func aProgramThatFailsIsNamedWithoutItsArguments(error: ProcessError, problem what: String) async throws {
        let source = try Self.source(ScriptedRunner(.failure(error)))

        #expect(
            await problem { try await source.credentials() }
                == "credential_process of profile “p” in /home/anna/.aws/config \(what): run it yourself to see why.")
    }

    @Test func withoutARunnerNothingIsStarted() async throws {
        let source = try Self.source(nil)

        #expect(
            await problem { try await source.credentials() }
                == "credential_process of profile “p” in /home/anna/.aws/config can't be used: this program starts no "
                + "other programs.")
    }
}
