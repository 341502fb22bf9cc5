/// Why there is no whole answer.
public struct TransportError: Error, Hashable, Sendable {
    /// What a caller decides by.
    public enum Kind: String, Hashable, Sendable {
        /// No connection came about: the request was surely not processed.
        case notConnected
        /// The connection broke, or time ran out, after the request may have been sent: it may have been processed.
        case answerLost
        /// The server's certificate was refused: nothing was sent.
        case notTrusted
        /// The answer breaks HTTP, or a limit of ours.
        case malformedAnswer
        /// The task was cancelled.
        case cancelled
    }

    /// What a caller decides by.
    public let kind: Kind
    /// What happened, as a sentence without a final full stop; never with a secret or a header in it.
    public let reason: String

    /// An exchange that failed.
    public init(_ kind: Kind, _ reason: String) {
        self.kind = kind
        self.reason = reason
    }
}

extension TransportError: CustomStringConvertible {
    /// What happened; see ``reason``.
    public var description: String { reason }
}
