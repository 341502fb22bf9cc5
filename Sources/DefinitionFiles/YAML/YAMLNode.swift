import IAMModel

/// A value of a YAML file that knows its place. Scalars stay text: their key gives them a type.
struct YAMLNode: Sendable {
    /// What stands there.
    indirect enum Content: Sendable {
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        case mapping([YAMLEntry])
    }

    let content: Content
    let location: SourceLocation

    /// Whether this is `~`, `null` or nothing, without quotes.
    var isNull: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return text.isEmpty || text == "~" || text == "null"
    }

    /// The text of a scalar that is not null.
    var text: Located<String>? {
        guard case .scalar(let text, _) = content, !isNull else { return nil }
        return Located(text, at: location)
    }

    /// What it is, as a diagnostic says it.
    var kind: String {
        switch content {
        case .scalar: isNull ? "nothing" : "a single value"
        case .sequence: "a list"
        case .mapping: "a map"
        }
    }
}

/// A key of a map with its value.
struct YAMLEntry: Sendable {
    let key: Located<String>
    let value: YAMLNode
}
