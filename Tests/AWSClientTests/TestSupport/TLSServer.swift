import Foundation

/// The `openssl` command as a server on this machine: whatever it is asked, it answers with a page of its own.
enum TLSServer {
    struct NotStarted: Error {}

    /// Serves for as long as the body runs.
    ///
    /// - Parameters:
    ///   - certificate: The name of the certificate among the tests' own.
    ///   - options: Further options of `openssl s_server`.
    ///   - body: The test, with the server's port.
    /// - Throws: ``NotStarted``, or what the body throws.
    static func run(
        _ certificate: String, _ options: [String] = [], _ body: (TestCertificates, Int) async throws -> Void
    ) async throws {
        let certificates = try TestCertificates.shared.get()
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["openssl", "s_server", "-www", "-accept", "127.0.0.1:0"]
            + ["-cert", certificates.path(certificate), "-key", certificates.key(certificate)]
            + ["-cert_chain", certificates.chain] + options
        process.standardInput = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        defer { kill(process.processIdentifier, SIGKILL) }
        try await body(certificates, try port(output.fileHandleForReading))
    }

    /// Reads the line `ACCEPT 127.0.0.1:port`.
    private static func port(_ output: FileHandle) throws -> Int {
        var text = ""
        while true {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            if let line = lines.first(where: { $0.hasPrefix("ACCEPT") }), let port = line.split(separator: ":").last {
                guard let number = Int(port) else { throw NotStarted() }
                return number
            }
            let more = output.availableData
            guard !more.isEmpty else { throw NotStarted() }
            text += String(decoding: more, as: UTF8.self)
        }
    }
}
