/// Credentials that are lent for a time: kept while they hold, and asked for again before they end.
///
/// However many calls wait, one renewal runs. Whoever stops waiting, because its task was cancelled, doesn't stop the
/// renewal for the others. A renewal that fails is no error while the old credentials hold: they are used, and the
/// lender is asked again a little later.
public final class RenewedCredentials: CredentialsSource {
    /// `nil` for somebody who has stopped waiting.
    fileprivate typealias Outcome = Result<Credentials, CredentialsError>?

    fileprivate struct State: Sendable {
        var current: Credentials?
        var renewAt: Timestamp?
        var isRenewing = false
        var waiters: [Int: CheckedContinuation<Outcome, Never>] = [:]
        /// Those who were cancelled before they began to wait.
        var cancelled: Set<Int> = []
        var lastWaiter = 0
    }

    /// What somebody who needs credentials does.
    private enum Next {
        case go(Outcome)
        case wait
        case renew
    }

    private let lender: any CredentialsLender
    private let now: @Sendable () -> Timestamp
    private let state = Locked(State())

    /// Credentials that a lender gives.
    ///
    /// - Parameters:
    ///   - lender: What is asked.
    ///   - now: The present moment, by the clock that the credentials' end is told by.
    public init(_ lender: any CredentialsLender, now: @escaping @Sendable () -> Timestamp) {
        self.lender = lender
        self.now = now
    }

    /// What lends the credentials.
    public var origin: String { lender.origin }

    /// Gives the credentials, asked for again where they end soon.
    public func credentials() async throws(CredentialsError) -> Credentials {
        do throws(CredentialsError) {
            return try await renewal { [now] state in state.usable(at: now()) }
        } catch {
            guard error != .cancelled, let current = state.withLock({ $0.current }), holds(current) else {
                throw error
            }
            return current
        }
    }

    /// Asks for other credentials, unless somebody else has them already.
    public func renewed(after expired: Credentials) async throws(CredentialsError) -> Credentials? {
        let renewed = try await renewal { state in state.current == expired ? nil : state.current }
        return renewed == expired ? nil : renewed
    }

    private func holds(_ credentials: Credentials) -> Bool {
        credentials.expiry.map { $0 > now() } ?? true
    }

    // MARK: One renewal for all

    /// Waits for the renewal that runs, or starts one, unless there are credentials that will do.
    private func renewal(
        unless sufficient: @Sendable (State) -> Credentials?
    ) async throws(CredentialsError) -> Credentials {
        if let current = state.withLock({ sufficient($0) }) { return current }
        let waiter = state.withLock { state in
            state.lastWaiter += 1
            return state.lastWaiter
        }
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { wait(as: waiter, $0, unless: sufficient) }
        } onCancel: {
            stopWaiting(waiter)
        }
        state.withLock { _ = $0.cancelled.remove(waiter) }
        guard let outcome else { throw .cancelled }
        return try outcome.get()
    }

    private func wait(
        as waiter: Int, _ continuation: CheckedContinuation<Outcome, Never>,
        unless sufficient: @Sendable (State) -> Credentials?
    ) {
        let next: Next = state.withLock { state in
            if state.cancelled.contains(waiter) { return .go(nil) }
            // Somebody may have renewed them since we looked.
            if let current = sufficient(state) { return .go(.success(current)) }
            state.waiters[waiter] = continuation
            defer { state.isRenewing = true }
            return state.isRenewing ? .wait : .renew
        }
        switch next {
        case .go(let outcome): continuation.resume(returning: outcome)
        case .wait: break
        // A task of its own: it belongs to all who wait, not to the first.
        case .renew: Task(executorPreference: ChosenExecutor.current) { await self.renew() }
        }
    }

    private func stopWaiting(_ waiter: Int) {
        let continuation = state.withLock { state in
            let continuation = state.waiters.removeValue(forKey: waiter)
            if continuation == nil { state.cancelled.insert(waiter) }
            return continuation
        }
        continuation?.resume(returning: nil)
    }

    private func renew() async {
        let outcome: Result<Credentials, CredentialsError>
        do throws(CredentialsError) {
            outcome = .success(try await lender.lend())
        } catch {
            outcome = .failure(error)
        }
        let now = now()
        let waiters = state.withLock { state in
            state.finish(outcome, at: now)
            defer { state.waiters = [:] }
            return state.waiters.sorted { $0.key < $1.key }.map(\.value)
        }
        // First come, first served: a dictionary's own order differs from run to run.
        for waiter in waiters { waiter.resume(returning: outcome) }
    }
}

extension RenewedCredentials.State {
    /// The credentials that can be used without a wait: they needn't be renewed yet, or somebody is at it and they hold.
    fileprivate func usable(at now: Timestamp) -> Credentials? {
        guard let current else { return nil }
        guard let renewAt, now >= renewAt else { return current }
        guard isRenewing, let expiry = current.expiry, expiry > now else { return nil }
        return current
    }

    fileprivate mutating func finish(_ outcome: Result<Credentials, CredentialsError>, at now: Timestamp) {
        isRenewing = false
        switch outcome {
        case .success(let credentials):
            current = credentials
            renewAt = RenewalTimes.renewal(of: credentials, receivedAt: now)
        case .failure:
            guard let current else { return }
            renewAt = RenewalTimes.retry(of: current, failedAt: now)
        }
    }
}
