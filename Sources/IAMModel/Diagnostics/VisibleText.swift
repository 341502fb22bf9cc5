/// Text from a file or from AWS as it may be printed: what steers a terminal or a pipeline's runner, or turns the direction
/// of writing, is shown by its number.
package enum VisibleText {
    /// A character as it is printed, with how many columns of a terminal it takes.
    struct Piece {
        let text: String
        let columns: Int
    }

    /// The text with each control, format and unassigned character as `\u{…}`, and so the beginning of a runner's command.
    package static func escape(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "#") }) else { return text }
        let scalars = Array(text.unicodeScalars)
        guard scalars.indices.contains(where: { isNumbered($0, in: scalars) }) else { return text }
        var visible = ""
        for (place, scalar) in scalars.enumerated() {
            if isNumbered(place, in: scalars) {
                visible += number(of: scalar)
            } else {
                visible.unicodeScalars.append(scalar)
            }
        }
        return visible
    }

    /// The characters of a line, as ``escape(_:)`` shows them.
    static func pieces(of line: String) -> [Piece] {
        let scalars = Array(line.unicodeScalars)
        return scalars.enumerated().map { place, scalar in
            guard isNumbered(place, in: scalars) else {
                return Piece(text: String(Character(scalar)), columns: scalar.columns)
            }
            let number = number(of: scalar)
            return Piece(text: number, columns: number.utf8.count)
        }
    }

    /// Whether a character shows nothing of itself: line breaks, control and bidirectional characters among them.
    package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        default: false
        }
    }

    /// A character by its number: `\u{202e}`.
    package static func number(of scalar: Unicode.Scalar) -> String {
        "\\u{\(String(scalar.value, radix: 16))}"
    }

    private static func isNumbered(_ place: Int, in scalars: [Unicode.Scalar]) -> Bool {
        isHidden(scalars[place]) || (scalars[place] == "#" && beginsCommand(scalars[place...]))
    }

    /// What the runners of pipelines obey wherever it stands in a line of a log.
    ///
    /// Source: GitHub's runner, `ActionCommand`, which looks for `##[` anywhere; Azure Pipelines, “Logging commands”.
    private static func beginsCommand(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        ["##[", "##vso["].contains { command in
            scalars.prefix(command.utf8.count).elementsEqual(command.unicodeScalars) {
                $0.properties.lowercaseMapping == String($1)
            }
        }
    }
}
