import IAMModel

/// Reads a map whose keys are known, and reports what doesn't fit.
struct FieldReader {
    let log: ReadingLog
    private let shape: MapShape
    let location: SourceLocation
    private let values: [String: YAMLNode]

    /// A reader of a map; `nil`, and a diagnostic, where the node is no map. Unknown keys are reported.
    init?(_ node: YAMLNode, _ shape: MapShape, log: ReadingLog) {
        guard case .mapping(let entries) = node.content else {
            log.report(.wrongType(of: shape.name, needed: "a map", found: node.kind, at: node.location))
            return nil
        }
        var values: [String: YAMLNode] = [:]
        for entry in entries {
            let key = entry.key.value
            if shape.keys.contains(where: { $0.utf8.elementsEqual(key.utf8) }) {
                values[key] = entry.value
            } else {
                log.report(.unknownKey(key, in: shape.name, known: shape.keys, at: entry.key.location))
            }
        }
        (self.log, self.shape, self.location, self.values) = (log, shape, node.location, values)
    }

    /// Reports the keys that must be there and aren't.
    func requireAll() {
        for key in shape.required where values[key] == nil {
            log.report(.missingKey(key, in: shape.name, at: location))
        }
    }

    /// The value of a key; `nil` where it is absent, or reported as null.
    func node(_ key: String) -> YAMLNode? {
        guard let node = values[key] else { return nil }
        guard node.isNull else { return node }
        log.report(.valueMissing(of: key, at: node.location))
        return nil
    }

    /// The value of a key for which null means the same as its absence.
    func nodeOrNone(_ key: String) -> YAMLNode? {
        guard let node = values[key], !node.isNull else { return nil }
        return node
    }

    /// A text that is not empty.
    func text(_ key: String) -> Located<String>? { node(key).flatMap { text($0, key) } }

    /// What stands under a key as written, whether or not it is right.
    func written(_ key: String) -> String? { values[key]?.text?.value }

    /// `true` or `false`.
    func bool(_ key: String) -> Located<Bool>? {
        guard let text = text(key) else { return nil }
        switch text.value {
        case "true": return Located(true, at: text.location)
        case "false": return Located(false, at: text.location)
        default:
            log.report(.notBool(text.value, of: key, at: text.location))
            return nil
        }
    }

    /// A whole number of hours from 1 to 12.
    func hours(_ key: String) -> Located<SessionLength>? {
        guard let text = text(key) else { return nil }
        guard let hours = Self.number(text.value) else {
            log.report(.notNumber(text.value, of: key, at: text.location))
            return nil
        }
        guard let length = SessionLength(hours: hours) else {
            log.report(.hoursOutOfRange(text.value, of: key, at: text.location))
            return nil
        }
        return Located(length, at: text.location)
    }

    /// A slug; a malformed one is remembered as unreadable.
    func slug(_ key: String) -> Located<Slug>? { text(key).flatMap { slug($0, key) } }

    /// One of the words that a key knows.
    func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(_ key: String) -> Located<Choice>? {
        guard let text = text(key) else { return nil }
        if let choice = Choice(rawValue: text.value) { return Located(choice, at: text.location) }
        log.report(.unknownWord(text.value, of: key, known: Choice.allCases.map(\.rawValue), at: text.location))
        return nil
    }

    /// The elements of a list; `nil` where the key is absent or no list.
    func list(_ key: String, orNone: Bool = false) -> [YAMLNode]? {
        guard let node = orNone ? nodeOrNone(key) : node(key) else { return nil }
        guard case .sequence(let elements) = node.content else {
            log.report(.wrongType(of: key, needed: "a list", found: node.kind, at: node.location))
            return nil
        }
        return elements
    }

    /// The texts of a list.
    func texts(_ key: String, orNone: Bool = false) -> [Located<String>]? {
        list(key, orNone: orNone)?.compactMap { text($0, key) }
    }

    /// The entries of a map whose keys are free; `nil` where the key is absent or no map.
    func entries(_ key: String, orNone: Bool = true) -> [YAMLEntry]? {
        guard let node = orNone ? nodeOrNone(key) : node(key) else { return nil }
        guard case .mapping(let entries) = node.content else {
            log.report(.wrongType(of: key, needed: "a map", found: node.kind, at: node.location))
            return nil
        }
        return entries
    }

    /// The individuals of a list.
    func members(_ key: String) -> [Located<String>] {
        (list(key, orNone: true) ?? []).compactMap { element in
            guard case .scalar = element.content else {
                log.report(.memberNotText(element.kind, at: element.location))
                return nil
            }
            return text(element, key).flatMap { accepted($0, key, by: .person) }
        }
    }

    /// The text of a node; `nil`, and a diagnostic, where it is none or empty.
    func text(_ node: YAMLNode, _ key: String) -> Located<String>? {
        guard case .scalar(let text, _) = node.content else {
            log.report(.wrongType(of: key, needed: "a single value", found: node.kind, at: node.location))
            return nil
        }
        guard !node.isNull, !text.isEmpty else {
            log.report(.valueMissing(of: key, at: node.location))
            return nil
        }
        return Located(text, at: node.location)
    }

    /// The slug that a text is; a malformed one is reported and remembered as unreadable.
    func slug(_ text: Located<String>, _ key: String) -> Located<Slug>? {
        guard let slug = try? Slug(text.value) else {
            log.report(.notSlug(text.value, of: key, at: text.location))
            log.leaveOut(text.value)
            return nil
        }
        return Located(slug, at: text.location)
    }

    /// A number of decimal digits alone.
    static func number(_ text: String) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }
}
