/// A call that failed, with enough to act on and never a secret.
public struct AWSError: Error, Hashable, Sendable {
    /// What kind of failure it is: what a caller decides by.
    public enum Kind: Hashable, Sendable {
        /// AWS answered with an error of this code, such as `NoSuchEntity` or `AccessDeniedException`.
        case service(code: String)
        /// The answer to a call that must not be repeated blindly was lost: read back whether it happened.
        case answerLost
        /// No answer came, after all attempts; or the call's time was over before it could be sent.
        case unreachable
        /// The server's certificate was refused.
        case notTrusted
        /// The answer could not be understood.
        case malformedAnswer
        /// There are no credentials, or they could not be renewed.
        case credentials
        /// AWS has no endpoint for the region and the kind of endpoints that are set.
        case noEndpoint
        /// The task was cancelled.
        case cancelled
    }

    /// What kind of failure it is.
    public let kind: Kind
    /// The service.
    public let service: AWSService
    /// The operation, such as `GetRole`.
    public let operation: String
    /// The account that was asked, when it is known.
    public let account: String?
    /// AWS's message, or ours. On one line, at most 4,096 characters, and without control characters.
    public let message: String
    /// The HTTP status; `nil` where there was no answer.
    public let status: Int?
    /// AWS's name for the request, for its support: of the last attempt; `nil` where there was no answer, or none in it.
    public let requestID: String?
    /// How often the call was sent.
    public let attempts: Int

    /// A call that failed.
    public init(
        _ kind: Kind, service: AWSService, operation: String, account: String? = nil, message: String,
        status: Int? = nil, requestID: String? = nil, attempts: Int = 1
    ) {
        self.kind = kind
        self.service = service
        self.operation = operation
        self.account = account
        self.message = message
        self.status = status
        self.requestID = requestID
        self.attempts = attempts
    }

    /// AWS's code, where AWS answered with one.
    public var code: String? {
        guard case .service(let code) = kind else { return nil }
        return code
    }
}
