import AWSClient
import IAMSync
import JSONTree

/// Counts the calls of a run by service, and keeps a line of JSON for each where a trace is asked for. Never a secret.
final class CallRecorder: RequestTrace {
    private struct State: Sendable {
        var counts: [String: Int] = [:]
        var lines: [String] = []
    }

    private let state = Locked(State())
    private let keepsLines: Bool

    init(keepsLines: Bool) {
        self.keepsLines = keepsLines
    }

    func record(_ record: RequestRecord) {
        let line = keepsLines ? Self.line(record) : nil
        state.withLock { state in
            state.counts[record.service.rawValue, default: 0] += 1
            if let line { state.lines.append(line) }
        }
    }

    /// How many calls were made, by service's name, sorted.
    var calls: [(service: String, count: Int)] {
        state.withLock { $0.counts }.sorted { $0.key < $1.key }.map { (service: $0.key, count: $0.value) }
    }

    /// The trace: a line of JSON for each call, in the order in which they ended.
    var trace: String {
        state.withLock { $0.lines }.map { $0 + "\n" }.joined()
    }

    private static func line(_ record: RequestRecord) -> String {
        let line: JSON = [
            "service": .string(record.service.rawValue),
            "operation": .string(record.operation),
            "account": record.account.map(JSON.string) ?? .null,
            "status": record.status.map { .number(String($0)) } ?? .null,
            "attempts": .number(String(record.attempts)),
            "milliseconds": .number(String(record.milliseconds)),
            "code": record.code.map(JSON.string) ?? .null,
        ]
        return line.text()
    }
}
