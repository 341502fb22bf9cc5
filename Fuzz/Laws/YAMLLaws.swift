import IAMModel

@testable import DefinitionFiles

/// What holds for every text that is read as a definition file.
package enum YAMLLaws {
    /// Throws where a law does not hold for an input.
    package static func check(_ bytes: [UInt8]) throws(BrokenLaw) {
        let (node, diagnostics) = YAMLParser.parse(bytes, file: "x.yaml")
        let again = YAMLParser.parse(bytes, file: "x.yaml")
        try BrokenLaw.unless(
            node.map(outline) == again.node.map(outline) && diagnostics == again.diagnostics,
            "reading twice gives the same")
        let lines = YAMLLines(bytes)
        for diagnostic in diagnostics { try lines.check(diagnostic.location) }
        if let node {
            try BrokenLaw.unless(String(validating: bytes, as: UTF8.self) != nil, "what is no UTF-8 is refused")
            try check(node, depth: 0, lines)
        } else {
            try BrokenLaw.unless(!diagnostics.isEmpty, "what is not read is reported")
        }
        try checkFolder(bytes)
    }

    private static func check(_ node: YAMLNode, depth: Int, _ lines: YAMLLines) throws(BrokenLaw) {
        try BrokenLaw.unless(depth <= YAMLLimits.depth, "nothing stands deeper than the limit")
        try lines.check(node.location)
        switch node.content {
        case .scalar: break
        case .sequence(let elements):
            for element in elements { try check(element, depth: depth + 1, lines) }
        case .mapping(let entries):
            let keys = Set(entries.map { Array($0.key.value.utf8) })
            try BrokenLaw.unless(keys.count == entries.count, "a key occurs once in its map")
            for entry in entries {
                try lines.check(entry.key.location)
                try check(entry.value, depth: depth + 1, lines)
            }
        }
    }

    /// Texts, keys and places.
    private static func outline(_ node: YAMLNode) -> String {
        let place = "\(node.location.line):\(node.location.column)"
        switch node.content {
        case .scalar(let text, let isPlain): return place + (isPlain ? " " : "'") + text
        case .sequence(let elements): return place + "[" + elements.map(outline).joined(separator: ",") + "]"
        case .mapping(let entries):
            return place + "{" + entries.map { $0.key.value + ":" + outline($0.value) }.joined(separator: ",") + "}"
        }
    }

    /// As every file of a folder: no secret is shown.
    private static func checkFolder(_ bytes: [UInt8]) throws(BrokenLaw) {
        var folder = MemoryFolder([:])
        for name in ["core-iam.yaml", "aws.yaml", "tenants/payments.yaml"] { folder.files[name] = bytes }
        for diagnostic in DefinitionFolder.load(from: folder).diagnostics {
            let isSilent = !hasKeyID(DiagnosticText().render(diagnostic))
            try BrokenLaw.unless(isSilent, "an access key ID is shown nowhere")
        }
    }

    /// Source: IAM User Guide, “IAM identifiers”: `AKIA` and `ASIA` begin 20 characters of upper case and digits.
    private static func hasKeyID(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.indices.contains { start in
            guard bytes[start] == UInt8(ascii: "A"), start + 20 <= bytes.count else { return false }
            let word = bytes[start..<(start + 20)]
            return (word.starts(with: "AKIA".utf8) || word.starts(with: "ASIA".utf8))
                && word.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
        }
    }
}

/// The lines of a text, for holding places against them.
private struct YAMLLines {
    private let lengths: [Int]

    /// YAML 1.1 breaks lines at U+0085, U+2028 and U+2029 as well.
    init(_ bytes: [UInt8]) {
        var lengths = [0]
        var previous: Unicode.Scalar = " "
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar) {
                if scalar != "\n" || previous != "\r" { lengths.append(0) }
            } else {
                lengths[lengths.count - 1] += 1
            }
            previous = scalar
        }
        self.lengths = lengths
    }

    func check(_ place: SourceLocation) throws(BrokenLaw) {
        let (line, column) = (place.line, place.column)
        try BrokenLaw.unless(
            lengths.indices.contains(line - 1) && (1...(lengths[line - 1] + 1)).contains(column),
            "a place is in the text: \(line):\(column)")
    }
}
