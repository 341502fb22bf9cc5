import AWSSimulator
import JSONTree

/// What a call asks for: the same question twice is one call too many.
struct Call: Hashable, CustomStringConvertible {
    let operation: String
    let account: String?
    let parameters: String

    init(_ call: RecordedCall) {
        operation = call.operation
        account = call.account
        parameters = call.parameters.text()
    }

    var description: String { "\(operation) \(parameters) in \(account ?? "no account")" }
}

extension AWSSimulator {
    /// The questions that were asked more than once.
    var repeatedCalls: [Call] {
        Dictionary(grouping: calls.map(Call.init), by: \.self).filter { $0.value.count > 1 }.keys
            .sorted { $0.description < $1.description }
    }

    /// How often each operation was called.
    var callCounts: [String: Int] {
        calls.reduce(into: [:]) { $0[$1.operation, default: 0] += 1 }
    }
}
