public import JSONTree

/// An IAM policy or trust policy: what is sent to AWS, and what it means.
///
/// Two documents are equal when they mean the same (``normalForm``), whatever their key order and spelling.
public struct PolicyDocument: Sendable {
    /// Which kind of policy a text has to be.
    public enum Kind: Hashable, Sendable {
        /// A policy of a role, a permission set, or a boundary: with resources, without principals.
        case identity
        /// A trust policy: with principals, without resources.
        case trust
    }

    /// A large organization has tens of thousands of documents, nearly all of a few templates: only what differs is kept,
    /// and all copies of a document share it.
    private indirect enum Form: Sendable {
        case written(JSON, text: String)
        case filled(PolicyTemplate, [String])
    }

    private let form: Form

    /// A document made by hand, or one that AWS gave us: its grammar is not checked.
    public init(_ json: JSON) {
        form = .written(json, text: json.text(.compact))
    }

    /// A template with values for its variables, in the order of its names.
    init(filling template: PolicyTemplate, with values: [String]) {
        form = .filled(template, values)
    }

    /// The document as written, with its key order.
    public var json: JSON {
        switch form {
        case .written(let json, _): json
        case .filled(let template, let values): template.json(with: values)
        }
    }

    /// The document as AWS is sent it: on one line, without white space.
    public var text: String {
        switch form {
        case .written(_, let text): text
        case .filled(let template, let values): template.text(with: values)
        }
    }

    /// What the document means, in one spelling: the same for two documents exactly when they mean the same to us.
    public var normalForm: JSON { PolicyNormalForm.of(json) }

    /// Reads a document and holds it against the policy grammar.
    ///
    /// Source: IAM User Guide, “Grammar of the IAM JSON policy language”.
    ///
    /// - Parameters:
    ///   - text: The JSON text.
    ///   - kind: Which elements a statement may have.
    ///   - file: The file that the text comes from, for errors.
    /// - Throws: ``PolicyError`` at the first thing that is no JSON, or that the grammar doesn't allow.
    public init(parsing text: String, as kind: Kind = .identity, file: String = "") throws(PolicyError) {
        let source = try PolicySource(text, file: file)
        _ = try PolicyGrammar(kind: kind, source: source).statements(of: source.json)
        self.init(source.json)
    }

    /// Reads a document that AWS gave, whatever its grammar: it need only be a JSON object.
    ///
    /// - Throws: ``PolicyError`` for a text that is no JSON object, which then is a difference to any document.
    public init(reading text: String) throws(PolicyError) {
        let source = try PolicySource(text, file: "")
        guard source.json.object != nil else { throw PolicyError(problem: "a policy document is a JSON object") }
        self.init(source.json)
    }

    /// The document's size as IAM counts it, in characters (Unicode scalars) without white space between them.
    ///
    /// White space inside of strings counts, so that what fits by this number fits on AWS.
    /// Source: IAM User Guide, “IAM and AWS STS quotas”.
    public var size: Int {
        switch form {
        case .written(_, let text): text.unicodeScalars.count
        case .filled(let template, let values): template.size(with: values)
        }
    }

    /// The document's size in bytes of UTF-8.
    public var bytes: Int { text.utf8.count }

    /// The statements, read strictly.
    ///
    /// - Throws: ``PolicyError`` where the document is outside of the policy grammar.
    package func statements() throws(PolicyError) -> [PolicyStatement] {
        try PolicyGrammar(kind: nil, source: nil).statements(of: json)
    }
}

extension PolicyDocument {
    /// Whether this is the document's compact text, byte by byte: what AWS most often gives back.
    package func isWritten(as other: String) -> Bool {
        switch form {
        case .written(_, let text): text.utf8.elementsEqual(other.utf8)
        case .filled(let template, let values): template.isText(other, with: values)
        }
    }
}

extension PolicyDocument: Hashable {
    /// Whether both mean the same, compared byte by byte. What is spelled the same means the same.
    public static func == (left: PolicyDocument, right: PolicyDocument) -> Bool {
        left.isFilled(like: right) || left.isWritten(as: right.text)
            || left.normalForm.bytes() == right.normalForm.bytes()
    }

    /// Whether both fill one template with the same values, which is seen without making a text of either.
    private func isFilled(like other: PolicyDocument) -> Bool {
        guard case .filled(let template, let values) = form, case .filled(let others, let othersValues) = other.form
        else {
            return false
        }
        return template.hasText(of: others)
            && values.elementsEqual(othersValues) { $0.utf8.elementsEqual($1.utf8) }
    }

    /// Hashes the meaning.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(normalForm.bytes())
    }
}
