import AWSClient
import Synchronization

@testable import AWSSimulator

/// A way to a simulated AWS that looks, after every change, whether a role has come to stand without its boundary.
final class WatchedTransport: HTTPTransport {
    private let aws: AWSSimulator
    private let allowed: Set<String>
    private let seen = Mutex<Set<String>>([])

    /// Roles that stood there without a boundary before count for nothing.
    init(to aws: AWSSimulator) {
        self.aws = aws
        allowed = AWSContents.unboundedRoles(aws)
    }

    /// The roles that stood without their boundary at some moment.
    var unbounded: Set<String> { seen.withLock { $0 } }

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        defer {
            if request.isWrite {
                let found = AWSContents.unboundedRoles(aws).subtracting(allowed)
                seen.withLock { $0.formUnion(found) }
            }
        }
        return try await aws.send(request)
    }
}
