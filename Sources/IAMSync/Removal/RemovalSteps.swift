import AWSClient

/// Takes one thing after the other away, and remembers what, in case the run is interrupted between two.
struct RemovalSteps {
    let client: AWSClient
    private var done: [String] = []

    init(through client: AWSClient) {
        self.client = client
    }

    /// Deletes one thing. What is gone already is no error.
    ///
    /// - Throws: ``SyncError/interrupted(after:)`` where the run was interrupted after something was deleted.
    mutating func delete(_ field: String, _ operation: AWSOperation<Void>) async throws(SyncError) {
        do {
            try await client.write(operation)
        } catch {
            if error == .cancelled, !done.isEmpty { throw .interrupted(after: done) }
            guard error.isAbsent else { throw error }
        }
        if !done.contains(field) { done.append(field) }
    }
}

extension SyncError {
    /// Whether AWS says that there is no such thing.
    var isAbsent: Bool {
        guard case .aws(let error) = self else { return false }
        return error.isAbsent
    }
}
