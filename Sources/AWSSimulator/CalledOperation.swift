public import AWSClient

/// An operation of a service.
public struct CalledOperation: Hashable, Sendable {
    /// The service.
    public let service: AWSService
    /// The operation, such as `CreateRole`.
    public let name: String

    /// An operation.
    public init(_ service: AWSService, _ name: String) {
        self.service = service
        self.name = name
    }

    /// Whether it changes anything in AWS.
    public var isWrite: Bool {
        !["Get", "List", "Describe", "Assume", "Simulate"].contains { name.hasPrefix($0) }
    }
}
