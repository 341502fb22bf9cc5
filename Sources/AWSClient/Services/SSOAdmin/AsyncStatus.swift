/// How far a started change is: `IN_PROGRESS`, `SUCCEEDED` or `FAILED`.
public struct AsyncStatus: Hashable, Sendable {
    /// AWS's `Status`.
    public var status: String
    /// AWS's `RequestId`.
    public var requestID: String
    /// AWS's `FailureReason`.
    public var failure: String?

    /// Its members as they are.
    public init(status: String, requestID: String, failure: String?) {
        self.status = status
        self.requestID = requestID
        self.failure = failure
    }
}

extension AsyncStatus {
    /// Reads it from an answer.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        status = try answer.text("Status")
        requestID = try answer.text("RequestId")
        failure = try answer.optionalText("FailureReason")
    }
}
