public import IAMModel

/// A policy as AWS gave it: what is no policy to us is a difference, never a crash.
///
/// It is read only where its spelling differs from what is wanted, which is seldom.
public struct ObservedDocument: Sendable {
    private enum Form: Sendable {
        case written(PolicyDocument)
        case received(String)
    }

    private let form: Form

    /// A policy's text from AWS, already percent-decoded.
    public init(_ text: String) {
        form = .received(text)
    }

    /// A policy that was just written.
    public static func readable(_ document: PolicyDocument) -> ObservedDocument {
        ObservedDocument(form: .written(document))
    }

    /// A policy's text from AWS: where it is what is wanted, byte by byte, the wanted one is held in its place.
    init(_ text: String, wanted: PolicyDocument) {
        self = wanted.isWritten(as: text) ? .readable(wanted) : ObservedDocument(text)
    }

    private init(form: Form) {
        self.form = form
    }

    /// The policy; `nil` for a text that is none by our grammar.
    public var policy: PolicyDocument? {
        switch form {
        case .written(let document): document
        case .received(let text): try? PolicyDocument(reading: text)
        }
    }

    /// The text as AWS has it.
    public var text: String {
        switch form {
        case .written(let document): document.text
        case .received(let text): text
        }
    }

    /// Whether it means what the desired document means.
    public func means(_ desired: PolicyDocument) -> Bool {
        switch form {
        case .written(let document): document == desired
        case .received(let text): desired.isWritten(as: text) || policy == desired
        }
    }

    /// What would change, a line each.
    public func differences(to desired: PolicyDocument) -> [String] {
        guard let policy else { return ["~ the whole document, which could not be read"] }
        return desired.differences(from: policy).map(\.description)
    }
}

extension ObservedDocument: Hashable {
    /// Whether both mean the same; of what is no policy, whether both are one text.
    public static func == (left: ObservedDocument, right: ObservedDocument) -> Bool {
        if case (.written(let one), .written(let other)) = (left.form, right.form) { return one == other }
        let (leftText, rightText) = (left.text, right.text)
        if leftText.utf8.elementsEqual(rightText.utf8) { return true }
        switch (left.policy, right.policy) {
        case (let one?, let other?): return one == other
        case (nil, nil): return leftText == rightText
        case (nil, _?), (_?, nil): return false
        }
    }

    /// Hashes the meaning, or the text of what is no policy.
    public func hash(into hasher: inout Hasher) {
        if let policy { hasher.combine(policy) } else { hasher.combine(text) }
    }
}
