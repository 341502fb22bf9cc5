extension JSON {
    /// How a value is written.
    public enum Layout: Sendable {
        /// On one line, without white space: what AWS is sent.
        case compact
        /// Indented by two spaces, one member a line: what people read.
        case indented
    }

    /// The value as JSON text. Keys keep their order; the same value always gives the same bytes.
    ///
    /// - Parameter layout: How the text is laid out.
    /// - Returns: The text, without a line break at its end.
    public func text(_ layout: Layout = .compact) -> String {
        String(decoding: bytes(layout), as: UTF8.self)
    }

    /// The value as JSON text in UTF-8, as it is sent or stored.
    ///
    /// - Parameter layout: How the text is laid out.
    /// - Returns: The text's bytes, without a line break at their end.
    public func bytes(_ layout: Layout = .compact) -> [UInt8] {
        var writer = JSONWriter(layout: layout)
        writer.write(self, level: 0)
        return writer.bytes
    }
}

/// Writes a value into one buffer of bytes.
private struct JSONWriter {
    let layout: JSON.Layout
    var bytes: [UInt8] = []

    init(layout: JSON.Layout) {
        self.layout = layout
    }

    mutating func write(_ value: JSON, level: Int) {
        switch value {
        case .null: append("null")
        case .bool(let isTrue): append(isTrue ? "true" : "false")
        case .number(let text): append(text)
        case .string(let text): quote(text)
        case .array(let elements):
            enclose("[", "]", elements, level: level) { (writer, element) in writer.write(element, level: level + 1) }
        case .object(let object):
            enclose("{", "}", object.members, level: level) { (writer, member) in
                writer.quote(member.key)
                writer.append(writer.layout == .compact ? ":" : ": ")
                writer.write(member.value, level: level + 1)
            }
        }
    }

    private mutating func enclose<Element>(
        _ opening: String, _ closing: String, _ elements: [Element], level: Int,
        _ write: (inout JSONWriter, Element) -> Void
    ) {
        append(opening)
        for (index, element) in elements.enumerated() {
            if index > 0 { append(",") }
            breakLine(level: level + 1)
            write(&self, element)
        }
        if !elements.isEmpty { breakLine(level: level) }
        append(closing)
    }

    private mutating func breakLine(level: Int) {
        guard layout == .indented else { return }
        append("\n")
        append(String(repeating: "  ", count: level))
    }

    private mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// Copies what needs no escape in runs.
    private mutating func quote(_ text: String) {
        bytes.append(0x22)
        var text = text
        text.withUTF8 { buffer in
            var start = 0
            var place = 0
            while place < buffer.count {
                let byte = buffer[place]
                if Self.needsEscape(byte) {
                    bytes.append(contentsOf: buffer[start..<place])
                    escape(byte)
                    start = place + 1
                }
                place += 1
            }
            bytes.append(contentsOf: buffer[start...])
        }
        bytes.append(0x22)
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case 0x22: append("\\\"")
        case 0x5C: append("\\\\")
        case 0x0A: append("\\n")
        case 0x0D: append("\\r")
        case 0x09: append("\\t")
        default:
            append("\\u00")
            for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
        }
    }
}
