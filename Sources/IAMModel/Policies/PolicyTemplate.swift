import JSONTree

/// A policy document with variables, cut at them once, so that a document made of it costs little more than its values.
///
/// Twenty thousand roles share one template: their boundaries are this and a few names each.
struct PolicyTemplate: Sendable {
    /// The variables that occur, each once: values come in this order.
    let names: [String]
    private let json: JSON
    private let pieces: [Piece]
    private let end: [UInt8]
    /// How many characters of the text are the template's own.
    private let ownSize: Int
    private let ownBytes: Int
    /// Whether keys of one object could become the same by what is filled in. Then a text can't be made of pieces.
    private let mayRepeatKeys: Bool

    /// What stands before a variable, as bytes of JSON text, and the variable's place in `names`.
    fileprivate struct Piece: Hashable, Sendable {
        let text: [UInt8]
        let variable: Int
    }

    /// Cuts a document at its variables.
    ///
    /// - Throws: ``PolicyError`` for a `${` that is never closed.
    init(_ json: JSON) throws(PolicyError) {
        var cutter = Cutter()
        try cutter.add(json)
        self.json = json
        names = cutter.names
        pieces = cutter.pieces
        end = cutter.text
        mayRepeatKeys = cutter.mayRepeatKeys
        ownBytes = end.count + pieces.map(\.text.count).reduce(0, +)
        ownSize = Self.characters(end) + pieces.map { Self.characters($0.text) }.reduce(0, +)
    }

    /// The document with values for the variables, in the order of ``names``.
    func document(with values: [String]) -> PolicyDocument {
        mayRepeatKeys ? PolicyDocument(json(with: values)) : PolicyDocument(filling: self, with: values)
    }

    /// The tree with values filled in.
    func json(with values: [String]) -> JSON {
        Self.filled(json, Dictionary(zip(names, values)) { first, _ in first })
    }

    /// The compact text with values filled in: the text of ``json(with:)``.
    func text(with values: [String]) -> String {
        let values = values.map(Self.quoted)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(ownBytes + pieces.map { values[$0.variable].count }.reduce(0, +))
        for piece in pieces {
            bytes.append(contentsOf: piece.text)
            bytes.append(contentsOf: values[piece.variable])
        }
        bytes.append(contentsOf: end)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether the same values give the same text as in another template: of copies, that is seen at once.
    func hasText(of other: PolicyTemplate) -> Bool { pieces == other.pieces && end == other.end }

    /// Whether a text is ``text(with:)``, byte by byte, without making it.
    func isText(_ other: String, with values: [String]) -> Bool {
        let quoted = values.map(Self.quoted)
        let isSame = other.utf8.withContiguousStorageIfAvailable { bytes -> Bool in
            var rest = bytes[...]
            let takes = { (part: [UInt8]) -> Bool in
                guard rest.starts(with: part) else { return false }
                rest = rest.dropFirst(part.count)
                return true
            }
            return pieces.allSatisfy { takes($0.text) && takes(quoted[$0.variable]) } && rest.elementsEqual(end)
        }
        return isSame ?? text(with: values).utf8.elementsEqual(other.utf8)
    }

    /// The number of characters of the text, without making it.
    func size(with values: [String]) -> Int {
        let sizes = values.map { Self.characters(Self.quoted($0)) }
        return pieces.reduce(ownSize) { $0 + sizes[$1.variable] }
    }

    /// A text as it stands between the quotation marks of JSON.
    fileprivate static func quoted(_ text: String) -> [UInt8] {
        Array(JSON.string(text).bytes().dropFirst().dropLast())
    }

    /// Unicode scalars: every byte of UTF-8 but those that continue one.
    private static func characters(_ bytes: [UInt8]) -> Int {
        bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    }

    private static func filled(_ json: JSON, _ values: [String: String]) -> JSON {
        switch json {
        case .null, .bool, .number: json
        case .string(let text): .string(filled(text, values))
        case .array(let elements): .array(elements.map { filled($0, values) })
        case .object(let object):
            .object(JSONObject(object.map { (filled($0.key, values), filled($0.value, values)) }))
        }
    }

    private static func filled(_ text: String, _ values: [String: String]) -> String {
        // That every variable is closed was seen when the document was cut.
        guard let parts = try? TemplateText.parts(of: text) else { return text }
        return parts.map { part in
            switch part {
            case .literal(let literal): literal
            case .variable(let name): values[name] ?? ""
            }
        }.joined()
    }
}

/// Writes a document's text, and cuts it where a variable stands.
private struct Cutter {
    var names: [String] = []
    var pieces: [PolicyTemplate.Piece] = []
    /// What was written since the last variable.
    var text: [UInt8] = []
    var mayRepeatKeys = false
    private var places: [String: Int] = [:]

    mutating func add(_ json: JSON) throws(PolicyError) {
        switch json {
        case .null, .bool, .number: text += json.bytes()
        case .string(let string): try add(quoting: string)
        case .array(let elements):
            text.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { text.append(UInt8(ascii: ",")) }
                try add(element)
            }
            text.append(UInt8(ascii: "]"))
        case .object(let object): try add(object)
        }
    }

    private mutating func add(_ object: JSONObject) throws(PolicyError) {
        text.append(UInt8(ascii: "{"))
        for (index, member) in object.members.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            let before = pieces.count
            try add(quoting: member.key)
            if pieces.count > before, object.members.count > 1 { mayRepeatKeys = true }
            text.append(UInt8(ascii: ":"))
            try add(member.value)
        }
        text.append(UInt8(ascii: "}"))
    }

    private mutating func add(quoting string: String) throws(PolicyError) {
        text.append(UInt8(ascii: "\""))
        for part in try TemplateText.parts(of: string) {
            switch part {
            case .literal(let literal): text += PolicyTemplate.quoted(literal)
            case .variable(let name):
                pieces.append(PolicyTemplate.Piece(text: text, variable: place(of: name)))
                text = []
            }
        }
        text.append(UInt8(ascii: "\""))
    }

    private mutating func place(of name: String) -> Int {
        if let place = places[name] { return place }
        places[name] = names.count
        names.append(name)
        return names.count - 1
    }
}
