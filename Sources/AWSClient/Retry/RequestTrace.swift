/// What hears of every call, once it has ended. It must not wait.
public protocol RequestTrace: Sendable {
    /// A call has ended, well or not.
    func record(_ record: RequestRecord)
}

/// One call (of a paged one, one page) as a trace shows it: nothing secret, no parameters.
public struct RequestRecord: Hashable, Sendable {
    /// The service.
    public let service: AWSService
    /// The operation.
    public let operation: String
    /// The account, when it is known.
    public let account: String?
    /// The last attempt's HTTP status; `nil` where no answer came.
    public let status: Int?
    /// How often it was sent.
    public let attempts: Int
    /// How long it took, waits included, in milliseconds.
    public let milliseconds: Int64
    /// AWS's name for the last attempt.
    public let requestID: String?
    /// AWS's code, where the call ended with one.
    public let code: String?

    /// A call as a trace shows it.
    public init(
        service: AWSService, operation: String, account: String?, status: Int?, attempts: Int, milliseconds: Int64,
        requestID: String?, code: String?
    ) {
        self.service = service
        self.operation = operation
        self.account = account
        self.status = status
        self.attempts = attempts
        self.milliseconds = milliseconds
        self.requestID = requestID
        self.code = code
    }
}
