/// One thing that is known, with its reason and where the files say it.
public struct ExplainedFact: Hashable, Sendable {
    /// What it is about, in a word or two, such as `session`; several facts may be about the same.
    public let subject: String
    /// What is so.
    public let value: String
    /// Why; `nil` where the place says it all.
    public let reason: String?
    /// The places in the files that say so, the most telling first; empty where a default or a rule does.
    public let places: [SourceLocation]

    /// One thing that is known.
    init(_ subject: String, _ value: String, because reason: String? = nil, at places: [SourceLocation?] = []) {
        self.subject = subject
        self.value = value
        self.reason = reason
        self.places = places.compactMap(\.self)
    }
}
