/// The first pages of an answer, which may be all of them.
public struct AnswerPages<Output: Sendable>: Sendable {
    /// What the pages hold, joined.
    public let output: Output
    /// How many pages were read, from 1.
    public let count: Int
    /// Whether there are no more.
    public let areAll: Bool
}

extension AnswerPages: Equatable where Output: Equatable {}

extension AWSClient {
    /// Sends a call, repeats it where that is safe and promises success, and reads all of its pages.
    ///
    /// - Parameter operation: What to ask.
    /// - Returns: The answer.
    /// - Throws: ``AWSError`` when there is no answer, or it is an error.
    public func send<Output>(_ operation: AWSOperation<Output>) async throws(AWSError) -> Output {
        try await send(operation, upTo: .max).output
    }

    /// Sends a call as ``send(_:)`` does, and reads its first pages: nobody knows beforehand how many a list has.
    ///
    /// - Parameters:
    ///   - operation: What to ask.
    ///   - limit: How many pages to read at most; one is always read.
    /// - Returns: The pages.
    /// - Throws: ``AWSError`` when there is no answer, or it is an error: pages before a failed one are not given.
    public func send<Output>(
        _ operation: AWSOperation<Output>, upTo limit: Int
    ) async throws(AWSError) -> AnswerPages<Output> {
        var token: String?
        var seen: Set<String> = []
        var output: Output?
        var count = 0
        repeat {
            var parameters = operation.parameters
            if let token { parameters[operation.tokenName] = .string(token) }
            let page = try await exchange(Call(operation, parameters))
            count += 1
            do throws(AWSAnswerError) {
                let read = try operation.read(page.answer)
                let joined = output.map { operation.join($0, read) } ?? read
                output = joined
                token = try operation.nextToken(of: page.answer)
                if let token, !seen.insert(token).inserted {
                    throw AWSAnswerError(path: operation.tokenName, problem: "came twice, so the pages have no end")
                }
                if token == nil || count >= limit {
                    return AnswerPages(output: joined, count: count, areAll: token == nil)
                }
            } catch {
                throw AWSError(
                    .malformedAnswer, service: operation.service, operation: operation.name, account: account,
                    message: "\(error.path) \(error.problem).".printable(upTo: 4_096), status: page.head.status,
                    requestID: page.head.requestID, attempts: page.attempts)
            }
        } while true
    }
}
