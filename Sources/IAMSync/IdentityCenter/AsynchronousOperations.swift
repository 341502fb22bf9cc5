import AWSClient

/// What an assignment joins: a group, a set, an account.
struct AssignmentTarget: Hashable, Sendable {
    /// The account's number.
    let account: String
    /// The group's id.
    let group: String
    /// The set's ARN.
    let set: String
}

/// Starts what goes on after AWS's answer, and waits until each has ended.
///
/// What may be under way side by side is the ``OperationGate``'s to say; who waits is let in as soon as it opens, first
/// come, first served. Whoever waits first for an end asks for all: one call tells about every request that is under way.
/// What is under way from a run that died is waited for before the first request of this one.
actor AsynchronousOperations {
    let service: any AsynchronousService
    let clock: any AWSClock
    let deadline: Duration
    var outstanding: [AsynchronousRequest: AsynchronousStatus.State] = [:]
    var unlisted: Set<AsynchronousKind> = []
    var isAsking = false
    private var gate = OperationGate()
    /// Who waits to be let in, in the order of coming.
    private var entrants: [Entrant] = []
    /// Who waits for an end.
    private var waiters: [CheckedContinuation<Void, Never>] = []
    private var settling = Settling.pending
    private var listener: @Sendable (String?) -> Void = { _ in }
    private var lastTold: String?
    private var hasFoundOthers = false

    private enum Settling { case pending, underWay, done }

    private struct Entrant {
        let subject: OperationGate.Subject
        /// Told whether it is let in; if not, somebody was cancelled: it looks whether it was.
        let continuation: CheckedContinuation<Bool, Never>
    }

    /// How long to wait at most where AWS has no room and none of ours ends: somebody else's requests may.
    private static let waitForOthers = Duration.seconds(5)

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

    /// From now on tells what is waited for, whenever that changes; `nil` when nothing is waited for any more.
    func tell(_ listener: @escaping @Sendable (String?) -> Void) {
        self.listener = listener
    }

    /// Gives a group a set in an account, and waits until it has it.
    func create(_ target: AssignmentTarget) async throws(SyncError) {
        let subject = OperationGate.Subject(kind: .creation, set: target.set, account: target.account)
        try await perform(subject) { service throws(AWSError) in try await service.create(target) }
    }

    /// Takes a set from a group in an account, and waits until it is gone. What is not there is gone.
    func delete(_ target: AssignmentTarget) async throws(SyncError) {
        let subject = OperationGate.Subject(kind: .deletion, set: target.set, account: target.account)
        do {
            try await perform(subject) { service throws(AWSError) in try await service.delete(target) }
        } catch .aws(let error) where error.isAbsent {
            return
        }
    }

    /// Brings the latest form of a set to one account, or to all that have it, and waits until it is there.
    func provision(set: String, in account: String?) async throws(SyncError) {
        let subject = OperationGate.Subject(kind: .provisioning, set: set, account: account)
        try await perform(subject) { service throws(AWSError) in
            try await service.provision(set: set, in: account)
        }
    }

    /// Waits for what is under way from a run that died, or from one beside this.
    ///
    /// - Returns: Whether there was any: what was read before may have changed then.
    func waitedForOthers() async -> Bool {
        await settle()
        return hasFoundOthers
    }

    // MARK: The course of a request

    private func perform(
        _ subject: OperationGate.Subject,
        _ start: @Sendable (any AsynchronousService) async throws(AWSError) -> AsynchronousStatus
    ) async throws(SyncError) {
        await settle()
        let begin = clock.now
        try await enter(subject)
        defer {
            gate.leave(subject)
            admit()
        }
        while true {
            let status: AsynchronousStatus
            do {
                status = try await start(service)
            } catch {
                guard error.isWindowFull, clock.now - begin < deadline else { throw SyncError(error) }
                gate.noteRefusal(of: subject)
                try await pause()
                continue
            }
            gate.noteAcceptance(of: subject)
            admit()
            return try await finish(
                AsynchronousRequest(kind: subject.kind, id: status.requestID, begin: clock.now), status.state)
        }
    }

    /// Waits until a request has ended.
    private func finish(
        _ request: AsynchronousRequest, _ state: AsynchronousStatus.State
    ) async throws(SyncError) {
        outstanding[request] = state
        defer { outstanding[request] = nil }
        tellWait()
        while true {
            switch outstanding[request] ?? .inProgress {
            case .succeeded: return
            case .failed(let reason):
                throw .asynchronousFailure(operation: request.kind.operation, reason: reason, requestID: request.id)
            case .unanswered(let error): throw SyncError(error)
            case .inProgress: break
            }
            if Task.isCancelled { throw .interruptedWait(operation: request.kind.operation, requestID: request.id) }
            guard clock.now - request.begin < deadline else {
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
                hasFoundOthers = true
                try? await finish(AsynchronousRequest(kind: kind, id: id, begin: begin), .inProgress)
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
        do {
            try await clock.sleep(for: pace)
            await ask()
        } catch {
            // Cancelled: whoever waits looks at that by itself.
        }
        isAsking = false
        wake()
    }

    /// Waits before a refused request is sent again: for the end of one of ours, or a while for somebody else's.
    private func pause() async throws(SyncError) {
        let begin = clock.now
        let before = countUnderWay
        while before > 0, countUnderWay >= before, clock.now - begin < Self.waitForOthers {
            if Task.isCancelled { throw .cancelled }
            await takeTurn()
        }
        guard before == 0 else { return }
        do {
            try await clock.sleep(for: Self.waitForOthers)
        } catch {
            throw .cancelled
        }
    }

    private var countUnderWay: Int { outstanding.values.count { $0 == .inProgress } }

    /// Those who wait for an end look whether theirs has come.
    func wake() {
        let woken = waiters
        waiters = []
        for waiter in woken { waiter.resume() }
    }

    // MARK: Being let in

    private func enter(_ subject: OperationGate.Subject) async throws(SyncError) {
        var isIn = false
        while !isIn {
            if Task.isCancelled { throw .cancelled }
            isIn = await withCheckedContinuation { continuation in
                entrants.append(Entrant(subject: subject, continuation: continuation))
                admit()
            }
        }
    }

    /// Lets in whoever may start now. Once the run is cancelled, all look whether they still want to.
    private func admit() {
        var remaining: [Entrant] = []
        for entrant in entrants {
            if Task.isCancelled {
                entrant.continuation.resume(returning: false)
            } else if gate.admits(entrant.subject) {
                gate.enter(entrant.subject)
                entrant.continuation.resume(returning: true)
            } else {
                remaining.append(entrant)
            }
        }
        entrants = remaining
        tellWait()
    }

    private func tellWait() {
        let text = wait
        guard text != lastTold else { return }
        lastTold = text
        listener(text)
    }

    /// What is waited for, in a few words.
    private var wait: String? {
        let limit = entrants.first.flatMap { gate.limit(of: $0.subject.kind) }
        if let limit { return "Identity Center limit: \(limit) in progress" }
        let open = outstanding.filter { $0.value == .inProgress }.map(\.key.kind)
        guard !open.isEmpty else { return nil }
        let word = open.contains(.provisioning) ? "change" : "assignment"
        return "AWS to finish \(open.count) \(word)\(open.count == 1 ? "" : "s")"
    }
}
