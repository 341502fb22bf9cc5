public import IAMModel

/// The answer to “why is this so?”: what the files say, and what AWS has.
public struct ExplainedAnswer: Sendable {
    /// What is known about AWS.
    public enum Reading: Sendable {
        /// AWS was not asked.
        case notAsked
        /// AWS could not be asked, with the reason.
        case failed(String)
        /// What a run would do.
        case plan(Plan)
    }

    /// What the files say.
    public let explanations: [Explanation]
    /// What is known about AWS.
    public let reading: Reading

    /// An answer.
    public init(_ explanations: [Explanation], _ reading: Reading) {
        self.explanations = explanations
        self.reading = reading
    }

    /// Whether everything that was asked could be read.
    public var isSure: Bool {
        switch reading {
        case .notAsked: true
        case .failed: false
        case .plan(let plan):
            explanations.allSatisfy { plan.records(about: $0).allSatisfy { $0.action != .unknown } }
        }
    }
}
