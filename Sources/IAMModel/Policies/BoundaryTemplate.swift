import JSONTree

/// A boundary policy with variables such as `${prefix}` in it: filled in, it is what one operator can never exceed.
///
/// Variables with a colon (`${aws:PrincipalAccount}`) are AWS's own and stay, and so do its escapes `${*}`, `${?}`, `${$}`.
public struct BoundaryTemplate: Sendable {
    private let template: Result<PolicyTemplate, PolicyError>

    /// The most characters that a managed policy may have, white space not counted.
    ///
    /// Source: IAM User Guide, “IAM and AWS STS quotas”.
    public static let limit = 6144

    /// Reads a template of the user's.
    ///
    /// - Parameters:
    ///   - text: The JSON text.
    ///   - file: Where it comes from, for errors.
    /// - Throws: ``PolicyError`` for a text outside of the policy grammar, and for an unknown variable.
    public init(parsing text: String, file: String = "") throws(PolicyError) {
        let source = try PolicySource(text, file: file)
        _ = try PolicyGrammar(kind: .identity, source: source).statements(of: source.json)
        try Self.checkVariables(of: source.json, at: "", in: source)
        template = Self.cut(source.json)
    }

    /// A template that is known to be well formed.
    init(_ json: JSON) {
        template = Self.cut(json)
    }

    /// The boundary policy of one operator.
    ///
    /// - Throws: ``PolicyError`` for a variable that has no value; a parsed template has none.
    public func document(for variables: BoundaryVariables) throws(PolicyError) -> PolicyDocument {
        let template = try template.get()
        var values: [String] = []
        for name in template.names {
            guard let value = variables[name] else { throw TemplateText.unknown(name) }
            values.append(value)
        }
        return template.document(with: values)
    }

    private static func cut(_ json: JSON) -> Result<PolicyTemplate, PolicyError> {
        Result { () throws(PolicyError) in try PolicyTemplate(json) }
    }

    private static func checkVariables(
        of json: JSON, at pointer: String, in source: PolicySource
    ) throws(PolicyError) {
        switch json {
        case .null, .bool, .number: return
        case .string(let text): try check(text, at: pointer, in: source)
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                try checkVariables(of: element, at: "\(pointer)/\(index)", in: source)
            }
        case .object(let object):
            for member in object {
                let place = JSONPositions.pointer(pointer, member.key)
                try check(member.key, at: place, in: source)
                try checkVariables(of: member.value, at: place, in: source)
            }
        }
    }

    private static func check(_ text: String, at pointer: String, in source: PolicySource) throws(PolicyError) {
        do throws(PolicyError) {
            for case .variable(let name) in try TemplateText.parts(of: text)
            where !BoundaryVariables.names.contains(name) {
                throw TemplateText.unknown(name)
            }
        } catch {
            throw PolicyError(problem: error.problem, pointer: pointer, location: source.location(of: pointer))
        }
    }
}
