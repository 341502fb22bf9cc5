import AWSClient
import Synchronization

@testable import AWSSimulator

/// A way to a simulated AWS whose process is killed: some mutations are carried out, and nothing after.
///
/// A process that dies has three places to die at a mutation: before the call goes out, after it was carried out and
/// before the answer came, and after the answer. AWS can't tell the last two apart, nor the first from the last one of
/// the mutation before: so one number covers all three. The state is taken at that very moment, with whatever is in
/// progress; whatever the dead run does afterwards reaches nothing.
final class DoomedTransport: HTTPTransport {
    private struct Fate {
        var mutations = 0
        var will: String?
    }

    private let way: any HTTPTransport
    private let aws: AWSSimulator
    private let last: Int
    private let fate = Mutex(Fate())

    /// A process that dies after so many mutations, 1 or more.
    init(to aws: AWSSimulator, by way: any HTTPTransport, afterMutations last: Int) {
        self.aws = aws
        self.way = way
        self.last = last
    }

    /// What AWS held when the process died; `nil` while it lives.
    var will: String? { fate.withLock { $0.will } }

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        guard will == nil else { throw Self.death }
        let response = try await way.send(request)
        guard request.isWrite, response.status == 200 else { return response }
        let isDead = fate.withLock { fate in
            guard fate.will == nil else { return true }
            fate.mutations += 1
            guard fate.mutations == last else { return false }
            fate.will = aws.savedState
            return true
        }
        guard !isDead else { throw Self.death }
        return response
    }

    private static let death = TransportError(.cancelled, "the process was killed")
}
