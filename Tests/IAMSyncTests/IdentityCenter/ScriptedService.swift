import AWSClient

@testable import IAMSync

/// Stands for Identity Center's asynchronous calls: every request ends after a number of questions about it.
actor ScriptedService: AsynchronousService {
    /// How often a request is said to be in progress before it ends.
    private let rounds: Int
    private let failures: [String: String]
    private var fullness: Int
    private let canList: Bool
    private var left: [String: Int]
    private(set) var calls: [String] = []
    private(set) var most = 0

    init(
        rounds: Int = 1, failures: [String: String] = [:], refusals: Int = 0, canList: Bool = true,
        underWay: [String] = []
    ) {
        self.rounds = rounds
        self.failures = failures
        self.canList = canList
        fullness = refusals
        left = Dictionary(uniqueKeysWithValues: underWay.map { ($0, rounds) })
    }

    func create(_ target: AssignmentTarget) async throws(AWSError) -> AsynchronousStatus {
        try start("create", "c-\(target.account)")
    }

    func delete(_ target: AssignmentTarget) async throws(AWSError) -> AsynchronousStatus {
        try start("delete", "d-\(target.account)")
    }

    func provision(set: String, in account: String?) async throws(AWSError) -> AsynchronousStatus {
        try start("provision \(account ?? "all")", "p-\(set)")
    }

    func requestsInProgress(_ kind: AsynchronousKind) async throws(AWSError) -> Set<String> {
        calls.append("list")
        guard canList else {
            throw AWSError(
                .service(code: "UnknownOperationException"), service: .ssoAdmin, operation: "List", message: "")
        }
        let mine = left.keys.filter { $0.hasPrefix(kind.letter) }
        let open = mine.filter { left[$0, default: 0] > 0 }
        for id in mine { left[id, default: 0] -= 1 }
        return Set(open)
    }

    func status(of request: AsynchronousRequest) async throws(AWSError) -> AsynchronousStatus {
        calls.append("describe")
        let remaining = left[request.id, default: 0]
        left[request.id] = remaining - 1
        guard remaining <= 0 else { return AsynchronousStatus(requestID: request.id, state: .inProgress) }
        left[request.id] = nil
        let state = failures[request.id].map(AsynchronousStatus.State.failed) ?? .succeeded
        return AsynchronousStatus(requestID: request.id, state: state)
    }

    private func start(_ call: String, _ id: String) throws(AWSError) -> AsynchronousStatus {
        calls.append(call)
        guard fullness == 0 else {
            fullness -= 1
            throw AWSError(
                .service(code: "ConflictException"), service: .ssoAdmin, operation: call,
                message: "Too many requests processing, try again later")
        }
        left[id] = rounds
        most = max(most, left.count)
        return AsynchronousStatus(requestID: id, state: .inProgress)
    }
}

extension AsynchronousKind {
    fileprivate var letter: String {
        switch self {
        case .creation: "c"
        case .deletion: "d"
        case .provisioning: "p"
        }
    }
}
