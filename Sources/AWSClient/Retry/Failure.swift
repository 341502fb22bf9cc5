/// An attempt that brought no answer to go on with.
struct Failure: Hashable, Sendable {
    /// What it means for the call.
    enum Meaning: Hashable, Sendable {
        /// AWS asks to go slower, and did nothing.
        case throttled
        /// Another change stands in the way, and AWS did nothing.
        case inConflict
        /// AWS refused for a reason that passes, and did nothing.
        case refusedForNow
        /// The server was not reached.
        case notReached
        /// The server failed, or its answer was lost: it may have carried the call out.
        case unanswered
        /// The server answered, and nobody can read what: it may have carried the call out.
        case unreadable
        /// The credentials have ended.
        case expired
        /// The request was signed at a wrong time.
        case skewed
        /// Repeating would not help.
        case final
    }

    /// What the caller is told where nothing helps.
    let error: AWSError
    /// What it means for the call.
    let meaning: Meaning
    /// What the server asks for.
    let serverWait: ServerWait

    init(_ error: AWSError, _ meaning: Meaning, serverWait: ServerWait = ServerWait()) {
        self.error = error
        self.meaning = meaning
        self.serverWait = serverWait
    }
}

extension Failure.Meaning {
    /// By how much a clock must be wrong before that counts as the reason for a refusal.
    ///
    /// Source: the SDKs' threshold; AWS itself bears five minutes and more.
    static let skew = Duration.seconds(240)

    /// What an error of AWS means.
    ///
    /// - Parameters:
    ///   - error: The error.
    ///   - skew: The server's clock less the time that the request was signed for; `nil` where it isn't known.
    init(of error: AWSError, skew: Duration?) {
        if error.isThrottling {
            self = .throttled
        } else if error.isConflict {
            self = .inConflict
        } else if error.isExpiry {
            self = .expired
        } else if error.maySignatureTimeBeWrong, let skew, abs(skew) > Self.skew {
            self = .skewed
        } else if error.isServerFailure {
            self = .unanswered
        } else {
            self = error.isPassing ? .refusedForNow : .final
        }
    }

    /// What a failure of the transport means.
    init(of kind: TransportError.Kind) {
        switch kind {
        case .notConnected: self = .notReached
        case .answerLost: self = .unanswered
        case .malformedAnswer: self = .unreadable
        case .notTrusted, .cancelled: self = .final
        }
    }
}

private func abs(_ duration: Duration) -> Duration {
    max(duration, .zero - duration)
}
