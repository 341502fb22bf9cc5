import IAMModel

/// Reads one YAML document into a tree, within ``YAMLLimits``. Depth is bounded, so is its stack.
struct YAMLParser {
    /// What an anchor stands for.
    private struct Anchored {
        let node: YAMLNode
        let weight: Int
        let height: Int
    }

    /// A tree with its number of values and levels, aliases expanded.
    private struct Measured {
        let node: YAMLNode
        var weight = 1
        var height = 0
    }

    private let events: YAMLEvents
    private var anchors: [String: Anchored] = [:]
    private var aliasedValues = 0
    private var diagnostics: [Diagnostic] = []

    /// Reads a file.
    ///
    /// - Returns: The tree, `nil` where the file is not readable as YAML at all, and everything that is wrong with it.
    static func parse(_ bytes: [UInt8], file: String) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
        let start = SourceLocation(file: file)
        guard bytes.count <= YAMLLimits.bytes else { return (nil, [.fileTooLong(at: start)]) }
        let content = bytes.starts(with: SourceText.byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
        do throws(YAMLStop) {
            var parser = YAMLParser(events: try YAMLEvents(content, file: file))
            return parser.result(file: start)
        } catch {
            return (nil, [error.diagnostic])
        }
    }

    private init(events: YAMLEvents) {
        self.events = events
    }

    private mutating func result(file: SourceLocation) -> (YAMLNode?, [Diagnostic]) {
        do throws(YAMLStop) {
            return (try document(file: file), diagnostics)
        } catch {
            return (nil, diagnostics + [error.diagnostic])
        }
    }

    private mutating func document(file: SourceLocation) throws(YAMLStop) -> YAMLNode {
        guard case .documentStart = try events.next().kind else { throw YAMLStop(diagnostic: .fileEmpty(at: file)) }
        let root = try measured(try events.next(), depth: 0).node
        guard !root.isNull else { throw YAMLStop(diagnostic: .fileEmpty(at: file)) }
        let after = try events.next()
        guard case .streamEnd = after.kind else {
            throw YAMLStop(diagnostic: .secondDocument(at: after.location))
        }
        return root
    }

    private mutating func measured(_ event: YAMLEvent, depth: Int) throws(YAMLStop) -> Measured {
        if event.hasTag { diagnostics.append(.yamlTag(at: event.location)) }
        let result: Measured
        switch event.kind {
        case .alias(let name): return try expanded(name, at: event.location, depth: depth)
        case .sequenceStart: result = try sequence(at: event.location, depth: depth + 1)
        case .mappingStart: result = try mapping(at: event.location, depth: depth + 1)
        case .scalar(let text, let isPlain):
            result = Measured(node: YAMLNode(content: .scalar(text, isPlain: isPlain), location: event.location))
        case .documentStart, .end, .streamEnd:
            throw YAMLStop(diagnostic: .notYAML("a value is missing", at: event.location))
        }
        if let anchor = event.anchor {
            anchors[anchor] = Anchored(node: result.node, weight: result.weight, height: result.height)
        }
        return result
    }

    private mutating func expanded(
        _ name: String, at location: SourceLocation, depth: Int
    ) throws(YAMLStop) -> Measured {
        // An anchor is known only after its value has ended, so no alias can contain itself.
        guard let anchored = anchors[name] else { throw YAMLStop(diagnostic: .unknownAlias(name, at: location)) }
        aliasedValues += anchored.weight
        guard aliasedValues <= YAMLLimits.aliasedValues else { throw YAMLStop(diagnostic: .aliasBomb(at: location)) }
        guard depth + anchored.height <= YAMLLimits.depth else { throw YAMLStop(diagnostic: .tooDeep(at: location)) }
        return Measured(node: anchored.node, weight: anchored.weight, height: anchored.height)
    }

    private mutating func sequence(at location: SourceLocation, depth: Int) throws(YAMLStop) -> Measured {
        // libyaml is quadratic in nesting: no further event is pulled once it is too deep.
        guard depth <= YAMLLimits.depth else { throw YAMLStop(diagnostic: .tooDeep(at: location)) }
        var elements: [YAMLNode] = []
        var (weight, height) = (1, 0)
        while true {
            let event = try events.next()
            if case .end = event.kind { break }
            let element = try measured(event, depth: depth)
            elements.append(element.node)
            weight += element.weight
            height = max(height, element.height)
        }
        let node = YAMLNode(content: .sequence(elements), location: location)
        return Measured(node: node, weight: weight, height: height + 1)
    }

    private mutating func mapping(at location: SourceLocation, depth: Int) throws(YAMLStop) -> Measured {
        guard depth <= YAMLLimits.depth else { throw YAMLStop(diagnostic: .tooDeep(at: location)) }
        var entries: [YAMLEntry] = []
        var firstPlaces: [[UInt8]: SourceLocation] = [:]
        var (weight, height) = (1, 0)
        while true {
            let event = try events.next()
            if case .end = event.kind { break }
            let key = try measured(event, depth: depth)
            let value = try measured(try events.next(), depth: depth)
            weight += key.weight + value.weight
            height = max(height, key.height, value.height)
            guard let name = accepted(key.node, &firstPlaces) else { continue }
            entries.append(YAMLEntry(key: name, value: value.node))
        }
        let node = YAMLNode(content: .mapping(entries), location: location)
        return Measured(node: node, weight: weight, height: height + 1)
    }

    /// The key of an entry, or `nil` where the entry has to be left out. Keys are told apart by their bytes.
    private mutating func accepted(_ key: YAMLNode, _ firstPlaces: inout [[UInt8]: SourceLocation]) -> Located<String>?
    {
        guard let name = key.text else {
            diagnostics.append(.keyIsNoText(key.kind, at: key.location))
            return nil
        }
        if case .scalar("<<", isPlain: true) = key.content {
            diagnostics.append(.mergeKey(at: key.location))
            return nil
        }
        if let first = firstPlaces[Array(name.value.utf8)] {
            diagnostics.append(.duplicateKey(name.value, first: first, at: key.location))
            return nil
        }
        firstPlaces[Array(name.value.utf8)] = key.location
        return name
    }
}
