import AWSClient

@testable import AWSSimulator

extension HTTPRequest {
    /// The operation that is asked for.
    var operation: String { RequestReader(self)?.operation ?? "" }

    /// Whether the operation changes anything in AWS.
    var isWrite: Bool { !["Get", "List", "Describe", "Assume"].contains { operation.hasPrefix($0) } }
}
