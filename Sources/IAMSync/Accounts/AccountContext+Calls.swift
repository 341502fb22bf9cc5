public import AWSClient

extension AccountContext {
    /// Reads from the account.
    ///
    /// - Returns: The answer; `nil` when AWS says that there is no such thing.
    /// - Throws: ``SyncError`` for every other failure: what can't be read is not known to be absent.
    public func read<Output>(_ operation: AWSOperation<Output>) async throws(SyncError) -> Output? {
        try await client.read(operation)
    }

    /// Writes to the account.
    ///
    /// - Throws: ``SyncError`` when AWS refused, or its answer was lost.
    @discardableResult
    public func write<Output>(_ operation: AWSOperation<Output>) async throws(SyncError) -> Output {
        try await client.write(operation)
    }

    /// Reads the first pages of what has to be there: one at least.
    func readPages<Output>(
        _ operation: AWSOperation<Output>, upTo limit: Int
    ) async throws(SyncError) -> AnswerPages<Output> {
        try await client.readPages(operation, upTo: limit)
    }
}

extension AWSClient {
    /// Reads one thing.
    ///
    /// - Returns: The answer; `nil` when AWS says that there is no such thing.
    func read<Output>(_ operation: AWSOperation<Output>) async throws(SyncError) -> Output? {
        do {
            return try await send(operation)
        } catch {
            guard error.isAbsent else { throw SyncError(error) }
            return nil
        }
    }

    /// Reads the first pages of what has to be there: one at least.
    func readPages<Output>(
        _ operation: AWSOperation<Output>, upTo limit: Int
    ) async throws(SyncError) -> AnswerPages<Output> {
        do {
            return try await send(operation, upTo: limit)
        } catch {
            throw SyncError(error)
        }
    }

    /// Writes, or reads what has to be there.
    @discardableResult
    func write<Output>(_ operation: AWSOperation<Output>) async throws(SyncError) -> Output {
        do {
            return try await send(operation)
        } catch {
            throw SyncError(error)
        }
    }
}
