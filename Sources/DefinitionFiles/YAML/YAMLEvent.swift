import IAMModel

/// One step of a YAML text.
struct YAMLEvent {
    enum Kind {
        case scalar(String, isPlain: Bool)
        case sequenceStart
        case mappingStart
        case alias(String)
        case documentStart
        case end
        case streamEnd
    }

    let kind: Kind
    let anchor: String?
    let hasTag: Bool
    let location: SourceLocation
}

/// Why reading a file had to end before its last line.
struct YAMLStop: Error {
    let diagnostic: Diagnostic
}
