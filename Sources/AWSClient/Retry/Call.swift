/// One request as it is asked for, before protocol and signature: a call, or one page of it.
struct Call: Sendable {
    let service: AWSService
    let name: String
    let parameters: AWSParameters
    let mayRepeat: Bool
    let isSigned: Bool

    init<Output>(_ operation: AWSOperation<Output>, _ parameters: AWSParameters) {
        service = operation.service
        name = operation.name
        self.parameters = parameters
        mayRepeat = operation.repeating == .safe
        isSigned = operation.isSigned
    }
}

extension AWSClient {
    /// Sends one call until it is answered for good, and tells the trace.
    func exchange(_ call: Call) async throws(AWSError) -> Exchange.Answered {
        var exchange = Exchange(call, by: self)
        do throws(AWSError) {
            let answer = try await exchange.run()
            exchange.record(nil)
            return answer
        } catch {
            exchange.record(error)
            throw error
        }
    }
}
