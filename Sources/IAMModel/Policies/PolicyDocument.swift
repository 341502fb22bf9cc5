public import JSONTree

/// An IAM policy or trust policy: what is sent to AWS, and what it means.
///
/// Two documents are equal when they mean the same (``normalForm``), whatever their key order and spelling.
public struct PolicyDocument: Sendable {
    /// The document as written, with its key order.
    public let json: JSON

    /// A document made by hand.
    public init(_ json: JSON) {
        self.json = json
    }

    /// The document as AWS is sent it: on one line, without white space.
    public var text: String { json.text(.compact) }
}

extension PolicyDocument: Hashable {
    /// Whether both mean the same.
    public static func == (left: PolicyDocument, right: PolicyDocument) -> Bool { left.json == right.json }

    /// Hashes the meaning.
    public func hash(into hasher: inout Hasher) { hasher.combine(json) }
}
