/// Credentials borrowed from a role, renewed five minutes before they end. However many calls wait, one renewal runs.
final class BorrowedCredentials: CredentialsSource {
    /// What is asked of STS.
    struct Role: Hashable, Sendable {
        let arn: String
        let externalID: String?
        let sessionName: String
        /// 900 to 43,200 seconds; a chained session gets 3,600 at most.
        let seconds: Int
    }

    private struct State: Sendable {
        var current: Credentials?
        var renewal: Task<Result<Credentials, CredentialsError>, Never>?
    }

    private static let margin = Duration.seconds(300)

    private let parent: AWSClient
    private let role: Role
    private let state = Locked(State())

    init(_ role: Role, through parent: AWSClient) {
        self.role = role
        self.parent = parent
    }

    func credentials() async throws(CredentialsError) -> Credentials {
        try await current { !self.isEnding($0) }
    }

    func renewed(after expired: Credentials) async throws(CredentialsError) -> Credentials? {
        try await current { $0.accessKeyID != expired.accessKeyID }
    }

    private func current(
        unless isGood: @Sendable (Credentials) -> Bool
    ) async throws(CredentialsError) -> Credentials {
        let task: Task<Result<Credentials, CredentialsError>, Never>? = state.withLock { state in
            if let current = state.current, isGood(current) { return nil }
            if let renewal = state.renewal { return renewal }
            let renewal = Task { await self.borrow() }
            state.renewal = renewal
            return renewal
        }
        if let task { return try await task.value.get() }
        return try await kept()
    }

    private func kept() async throws(CredentialsError) -> Credentials {
        guard let current = state.withLock({ $0.current }) else { return try await credentials() }
        return current
    }

    private func borrow() async -> Result<Credentials, CredentialsError> {
        let result: Result<Credentials, CredentialsError>
        do throws(AWSError) {
            result = .success(
                try await parent.send(
                    .assumeRole(
                        role.arn, session: role.sessionName, seconds: role.seconds, externalID: role.externalID)
                ))
        } catch {
            result = .failure(.refused(error))
        }
        state.withLock { state in
            state.renewal = nil
            if case .success(let credentials) = result { state.current = credentials }
        }
        return result
    }

    private func isEnding(_ credentials: Credentials) -> Bool {
        guard let expiry = credentials.expiry else { return false }
        return expiry < parent.now + Self.margin
    }
}
