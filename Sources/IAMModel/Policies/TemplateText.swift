/// One string of a template, cut at its variables.
enum TemplateText {
    enum Part: Hashable {
        case literal(String)
        case variable(String)
    }

    /// Cuts a string at the variables that are ours.
    ///
    /// - Throws: ``PolicyError`` for a `${` that is never closed.
    static func parts(of text: String) throws(PolicyError) -> [Part] {
        var parts: [Part] = []
        var rest = Array(text.utf8)[...]
        var literal: [UInt8] = []
        while let byte = rest.first {
            guard byte == UInt8(ascii: "$"), rest.dropFirst().first == UInt8(ascii: "{") else {
                literal.append(byte)
                rest = rest.dropFirst()
                continue
            }
            guard let end = rest.firstIndex(of: UInt8(ascii: "}")) else {
                throw PolicyError(problem: "a variable has no closing brace")
            }
            let name = String(decoding: rest[(rest.startIndex + 2)..<end], as: UTF8.self)
            if name.utf8.contains(UInt8(ascii: ":")) || ["*", "?", "$"].contains(name) {
                literal.append(contentsOf: rest[...end])
            } else {
                parts.append(.literal(String(decoding: literal, as: UTF8.self)))
                parts.append(.variable(name))
                literal = []
            }
            rest = rest[(end + 1)...]
        }
        return parts + [.literal(String(decoding: literal, as: UTF8.self))]
    }

    static func unknown(_ name: String) -> PolicyError {
        PolicyError(problem: "the variable “${\(name)}” is unknown")
    }
}
