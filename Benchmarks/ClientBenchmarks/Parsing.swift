import AWSClient
import Foundation
import Synchronization

/// Reads one answer of GetAccountAuthorizationDetails again and again, for `Benchmarks/parsing`.
enum Parsing {
    /// Reads an answer as the client reads one that comes over the wire, and prints as JSON: the seconds of the
    /// processor that each reading took, the peak of memory in bytes, and what was read.
    ///
    /// - Parameter arguments: The file with the answer's body, and how many times to read it.
    /// - Throws: An error that says how to call it, or the client's where the answer can't be read.
    static func run(_ arguments: [String]) async throws {
        guard arguments.count == 2, let count = Int(arguments[1]), count > 0 else { throw UsageError() }
        let transport = BodyTransport()
        let client = AWSClient(
            credentials: StaticCredentials(Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "none")),
            region: "us-east-1", transport: transport, clock: SystemClock(), random: { 1 })
        var seconds: [Double] = []
        var summary = ""
        for _ in 0..<count {
            try transport.fill(from: arguments[0])
            let start = clock()
            let details = try await client.send(.accountAuthorizationDetails(filter: []))
            seconds.append(Double(clock() - start) / Double(CLOCKS_PER_SEC))
            summary = Self.summary(of: details)
        }
        print("{\"seconds\": \(seconds), \"peak\": \(try peak()), \"read\": \(summary)}")
    }

    /// How many there are of each kind, and the bytes of all documents.
    private static func summary(of details: AccountAuthorizationDetails) -> String {
        let trust = details.roles.reduce(0) { $0 + $1.trust.utf8.count }
        let roles = details.roles.lazy.flatMap(\.inline).reduce(0) { $0 + $1.document.utf8.count }
        let users = details.users.lazy.flatMap(\.inline).reduce(0) { $0 + $1.document.utf8.count }
        let versions = details.policies.lazy.flatMap(\.versions).reduce(0) { $0 + ($1.document?.utf8.count ?? 0) }
        let bytes = trust + roles + users + versions
        return "[\(details.roles.count), \(details.users.count), \(details.policies.count), \(bytes)]"
    }

    /// The most memory that the process ever held, in bytes.
    private static func peak() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        guard let size = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Int($0) }) else {
            throw UsageError()
        }
        return size << 10
    }

    private struct UsageError: Error, CustomStringConvertible {
        let description = "usage: client-benchmarks parsing FILE COUNT"
    }
}

/// Answers a request with a body that it holds, and gives it away like a body from the network.
private final class BodyTransport: HTTPTransport {
    private let body = Mutex<[UInt8]>([])

    func fill(from path: String) throws {
        let file = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        body.withLock { $0 = Array(file) }
    }

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        let bytes = body.withLock { body in
            defer { body = [] }
            return body
        }
        return HTTPResponse(status: 200, body: bytes)
    }
}
