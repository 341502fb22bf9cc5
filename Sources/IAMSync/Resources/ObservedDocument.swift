public import IAMModel

/// A policy as AWS gave it: what is no policy to us is a difference, never a crash.
public enum ObservedDocument: Hashable, Sendable {
    /// A policy.
    case readable(PolicyDocument)
    /// A text that is no policy by our grammar.
    case unreadable(String)

    /// A policy's text from AWS, already percent-decoded.
    public init(_ text: String) {
        do {
            self = .readable(try PolicyDocument(reading: text))
        } catch {
            self = .unreadable(text)
        }
    }

    /// Whether it means what the desired document means.
    public func means(_ desired: PolicyDocument) -> Bool {
        guard case .readable(let document) = self else { return false }
        return document == desired
    }

    /// What would change, a line each.
    public func differences(to desired: PolicyDocument) -> [String] {
        switch self {
        case .readable(let document): desired.differences(from: document).map(\.description)
        case .unreadable: ["~ the whole document, which could not be read"]
        }
    }
}
