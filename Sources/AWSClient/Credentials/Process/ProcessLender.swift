import JSONTree

/// A profile's `credential_process`, run.
///
/// Source: AWS SDKs and Tools Reference Guide, “Process credential provider”.
struct ProcessLender: CredentialsLender {
    let login: ProcessLogin
    let environment: AWSEnvironment
    let clock: any AWSClock
    /// What runs it; `nil` where this program starts no others.
    let runner: (any ProcessRunner)?

    /// As long as the SDK for Go waits.
    private static let timeout = Duration.seconds(60)

    var origin: String { "credential_process of profile “\(login.profile)”" }

    func lend() async throws(CredentialsError) -> Credentials {
        guard let runner else {
            throw .missing("\(setting) can't be used: this program starts no other programs.")
        }
        let output: [UInt8]
        do throws(ProcessError) {
            output = try await runner.output(
                of: login.words, environment: environment.variables, limit: CredentialsDocument.limit,
                timeout: Self.timeout)
        } catch {
            throw explained(error)
        }
        return try read(output)
    }

    private func read(_ output: [UInt8]) throws(CredentialsError) -> Credentials {
        let document = try CredentialsDocument(
            output, name: "What credential_process of profile “\(login.profile)” writes")
        guard document["Version"]?.integer == 1 else {
            throw .missing("What \(setting) writes has no “Version” 1.")
        }
        let credentials = try document.credentials(token: "SessionToken", needsAll: false)
        guard let expiry = credentials.expiry, expiry <= clock.now else { return credentials }
        throw .missing(
            "\(setting) gives credentials that ended at \(expiry): check what it keeps, and this machine's clock.")
    }

    private var setting: String { "credential_process of profile “\(login.profile)” in \(login.file)" }

    private func explained(_ error: ProcessError) -> CredentialsError {
        let problem: String? =
            switch error {
            case .notStarted: "could not be started"
            case .failed(let status): "ended with status \(status)"
            case .signalled(let signal): "was ended by signal \(signal)"
            case .timedOut: "did not end within a minute"
            case .tooLong: "writes more than \(CredentialsDocument.limit) bytes"
            case .cancelled: nil
            }
        guard let problem else { return .cancelled }
        return .missing("\(setting) \(problem): run it yourself to see why.")
    }
}
