import AWSClient

/// What goes on after AWS's answer.
enum AsynchronousKind: Hashable, Sendable, CaseIterable {
    case creation
    case deletion
    case provisioning

    /// The operation that starts it.
    var operation: String {
        switch self {
        case .creation: "CreateAccountAssignment"
        case .deletion: "DeleteAccountAssignment"
        case .provisioning: "ProvisionPermissionSet"
        }
    }
}

/// One request that goes on after AWS's answer.
struct AsynchronousRequest: Hashable, Sendable {
    let kind: AsynchronousKind
    /// AWS's name for it.
    let id: String
    /// When AWS took it.
    let begin: Timestamp
}

/// How a request stands.
struct AsynchronousStatus: Hashable, Sendable {
    enum State: Hashable, Sendable {
        case inProgress
        case succeeded
        /// With AWS's reason.
        case failed(String)
        /// It can't be known.
        case unanswered(AWSError)
    }

    let requestID: String
    let state: State
}

/// The calls that start requests and tell how they stand.
protocol AsynchronousService: Sendable {
    func create(_ target: AssignmentTarget) async throws(AWSError) -> AsynchronousStatus
    func delete(_ target: AssignmentTarget) async throws(AWSError) -> AsynchronousStatus
    /// In one account, or in all that have the set.
    func provision(set: String, in account: String?) async throws(AWSError) -> AsynchronousStatus
    /// The ids of every request of a kind that is in progress.
    func requestsInProgress(_ kind: AsynchronousKind) async throws(AWSError) -> Set<String>
    func status(of request: AsynchronousRequest) async throws(AWSError) -> AsynchronousStatus
}
