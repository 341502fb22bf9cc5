/// The form that the query protocol writes: lists as `X.member.1`, structures as `X.Name`.
///
/// Source: Smithy, “AWS Query protocol”.
enum QueryForm {
    /// The form's text, percent-encoded.
    static func text(action: String, version: String, _ parameters: AWSParameters) -> String {
        var pairs: [(String, String)] = [("Action", action), ("Version", version)]
        for (name, value) in parameters.members { add(value, name, to: &pairs) }
        return pairs.map { PercentEncoding.encoded($0.0) + "=" + PercentEncoding.encoded($0.1) }
            .joined(separator: "&")
    }

    private static func add(_ value: AWSValue, _ name: String, to pairs: inout [(String, String)]) {
        switch value {
        case .string(let text): pairs.append((name, text))
        case .integer(let number): pairs.append((name, String(number)))
        case .bool(let isTrue): pairs.append((name, isTrue ? "true" : "false"))
        case .list(let elements):
            if elements.isEmpty { pairs.append((name, "")) }
            for (index, element) in elements.enumerated() { add(element, "\(name).member.\(index + 1)", to: &pairs) }
        case .structure(let parameters):
            for (member, value) in parameters.members { add(value, "\(name).\(member)", to: &pairs) }
        }
    }
}
