import AWSClient
import IAMSync
import JSONTree

/// Counts the calls of a run by service and operation, and keeps a line of JSON for each where a trace is asked for. Never a secret.
final class CallRecorder: RequestTrace {
    private struct State: Sendable {
        var counts: [String: [String: Int]] = [:]
        var repeats = 0
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
            state.counts[record.service.rawValue, default: [:]][record.operation, default: 0] += 1
            state.repeats += max(0, record.attempts - 1)
            if let line { state.lines.append(line) }
        }
    }

    /// How many calls were made, by service's name, sorted.
    var calls: [(service: String, count: Int)] {
        counts.map { (service: $0.service, count: $0.operations.reduce(0) { $0 + $1.count }) }
    }

    /// How many calls were made.
    var total: Int { calls.reduce(0) { $0 + $1.count } }

    /// For people: a line for each operation, and one for all of them.
    var countText: String {
        let rows = counts.flatMap { row in row.operations.map { (row.service, $0.operation, String($0.count)) } }
        let widths = (
            rows.map(\.0.count).max() ?? 0, rows.map(\.1.count).max() ?? 0, rows.map(\.2.count).max() ?? 0
        )
        let lines = rows.map { service, operation, count in
            "  \(Self.pad(service, widths.0))  \(Self.pad(operation, widths.1))  "
                + String(repeating: " ", count: widths.2 - count.count) + "\(count)\n"
        }
        let repeats = state.withLock { $0.repeats }
        let sentAgain = repeats > 0 ? ", sent again \(ProgressWording.count(repeats, "time"))" : ""
        return "\(ProgressWording.count(total, "call"))\(sentAgain)\(rows.isEmpty ? "" : ":")\n" + lines.joined()
    }

    private var counts: [(service: String, operations: [(operation: String, count: Int)])] {
        state.withLock { $0.counts }.sorted { $0.key < $1.key }.map { service, operations in
            (service, operations.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        }
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: width - text.count)
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
