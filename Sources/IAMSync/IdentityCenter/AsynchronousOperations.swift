import AWSClient

/// What an assignment joins: a group, a set, an account.
public struct AssignmentTarget: Hashable, Sendable {
    /// The account's number.
    public let account: String
    /// The group's id.
    public let group: String
    /// The set's ARN.
    public let set: String

    /// What an assignment joins.
    public init(account: String, group: String, set: String) {
        self.account = account
        self.group = group
        self.set = set
    }
}

/// Starts what goes on after AWS's answer, and waits until each has ended.
///
/// One window holds all creations and deletions of assignments: 10 at a time, up to 15 while AWS takes them, fewer after
/// it has complained. Another holds 3 provisionings. Source: IAM Identity Center User Guide, “Quotas”.
///
/// Whoever waits first asks for all: one call tells about every request that is under way. What is under way from a run
/// that died is waited for before the first request of this one.
public actor AsynchronousOperations {
    let service: any AsynchronousService
    let clock: any AWSClock
    let deadline: Duration
    var outstanding: [AsynchronousRequest: AsynchronousStatus] = [:]
    var unlisted: Set<AsynchronousKind> = []
    private var assignments = OperationWindow(size: 10, largest: 15)
    private var provisionings = OperationWindow(size: 3, largest: 3)
    private var waiters: [CheckedContinuation<Void, Never>] = []
    private var isAsking = false
    private var wait = AsynchronousOperations.shortestWait
    private var settling = Settling.pending

    private enum Settling { case pending, underWay, done }

    private static let shortestWait = Duration.seconds(1)
    private static let longestWait = Duration.seconds(5)

    /// Nothing is under way.
    ///
    /// - Parameters:
    ///   - service: Starts requests and tells how they stand.
    ///   - clock: Time.
    ///   - deadline: How long one request may go on.
    init(service: any AsynchronousService, clock: any AWSClock, deadline: Duration) {
        self.service = service
        self.clock = clock
        self.deadline = deadline
    }

    /// Gives a group a set in an account, and waits until it has it.
    func create(_ target: AssignmentTarget) async throws(SyncError) {
        try await perform(.creation) { service throws(AWSError) in try await service.create(target) }
    }

    /// Takes a set from a group in an account, and waits until it is gone. What is not there is gone.
    func delete(_ target: AssignmentTarget) async throws(SyncError) {
        do {
            try await perform(.deletion) { service throws(AWSError) in try await service.delete(target) }
        } catch .aws(let error) where error.isAbsent {
            return
        }
    }

    /// Brings the latest form of a set to one account, or to all that have it, and waits until it is there.
    func provision(set: String, in account: String?) async throws(SyncError) {
        try await perform(.provisioning) { service throws(AWSError) in
            try await service.provision(set: set, in: account)
        }
    }

    // MARK: The course of a request

    private func perform(
        _ kind: AsynchronousKind,
        _ start: @Sendable (any AsynchronousService) async throws(AWSError) -> AsynchronousStatus
    ) async throws(SyncError) {
        await settle()
        let begin = clock.now
        while true {
            try await enter(kind)
            do {
                let status = try await start(service)
                try await finish(AsynchronousRequest(kind: kind, id: status.requestID, begin: clock.now), status)
                leave(kind, wasRefused: false)
                return
            } catch let error as AWSError {
                leave(kind, wasRefused: error.isWindowFull)
                guard error.isWindowFull, clock.now - begin < deadline else { throw SyncError(error) }
            } catch let error as SyncError {
                leave(kind, wasRefused: false)
                throw error
            } catch {
                leave(kind, wasRefused: false)
                throw .cancelled
            }
            try await pause()
        }
    }

    /// Waits until a request has ended.
    private func finish(_ request: AsynchronousRequest, _ status: AsynchronousStatus) async throws(SyncError) {
        outstanding[request] = status
        wait = Self.shortestWait
        defer { outstanding[request] = nil }
        while true {
            switch outstanding[request]?.state ?? .inProgress {
            case .succeeded: return
            case .failed(let reason):
                throw .asynchronousFailure(operation: request.kind.operation, reason: reason, requestID: request.id)
            case .unanswered(let error): throw SyncError(error)
            case .inProgress: break
            }
            guard clock.now - request.begin < deadline, !Task.isCancelled else {
                throw .unfinished(operation: request.kind.operation, requestID: request.id)
            }
            await takeTurn()
        }
    }

    /// Waits for what a run that died has left under way: it is not fought. What can't be listed is not waited for.
    private func settle() async {
        while settling == .underWay { await withCheckedContinuation { waiters.append($0) } }
        guard settling == .pending else { return }
        settling = .underWay
        let begin = clock.now
        for kind in AsynchronousKind.allCases {
            for id in await list(kind).sorted() {
                let request = AsynchronousRequest(kind: kind, id: id, begin: begin)
                try? await finish(request, AsynchronousStatus(requestID: id, state: .inProgress))
            }
        }
        settling = .done
        wake()
    }

    // MARK: Taking turns

    /// Asks AWS about everything that is under way, after a while; or waits while somebody else does.
    private func takeTurn() async {
        guard !isAsking else {
            await withCheckedContinuation { waiters.append($0) }
            return
        }
        isAsking = true
        let before = outstanding.values.count { $0.state == .inProgress }
        do {
            try await clock.sleep(for: wait)
            await ask()
        } catch {
            wait = Self.shortestWait
        }
        let after = outstanding.values.count { $0.state == .inProgress }
        wait = after < before ? Self.shortestWait : min(wait * 2, Self.longestWait)
        isAsking = false
        wake()
    }

    /// Waits before a refused request is sent again.
    private func pause() async throws(SyncError) {
        guard outstanding.isEmpty else {
            await takeTurn()
            return
        }
        do {
            try await clock.sleep(for: Self.longestWait)
        } catch {
            throw .cancelled
        }
    }

    private func wake() {
        let woken = waiters
        waiters = []
        for waiter in woken { waiter.resume() }
    }

    // MARK: Windows

    private func enter(_ kind: AsynchronousKind) async throws(SyncError) {
        while !isOpen(kind) {
            if Task.isCancelled { throw .cancelled }
            await withCheckedContinuation { waiters.append($0) }
        }
        if Task.isCancelled { throw .cancelled }
        if kind == .provisioning { provisionings.enter() } else { assignments.enter() }
    }

    private func isOpen(_ kind: AsynchronousKind) -> Bool {
        kind == .provisioning ? provisionings.isOpen : assignments.isOpen
    }

    private func leave(_ kind: AsynchronousKind, wasRefused: Bool) {
        if kind == .provisioning {
            provisionings.leave(wasRefused: wasRefused)
        } else {
            assignments.leave(wasRefused: wasRefused)
        }
        wake()
    }
}

/// How many requests may be under way at once: more after each that AWS took, fewer after one that it refused.
struct OperationWindow: Sendable {
    private(set) var size: Int
    let largest: Int
    private(set) var count = 0

    init(size: Int, largest: Int) {
        self.size = size
        self.largest = largest
    }

    var isOpen: Bool { count < size }

    mutating func enter() { count += 1 }

    mutating func leave(wasRefused: Bool) {
        count -= 1
        size = wasRefused ? max(1, min(size - 1, count)) : min(largest, size + 1)
    }
}
