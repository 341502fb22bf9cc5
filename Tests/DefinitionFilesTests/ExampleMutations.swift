import DefinitionFiles
import Foundation

/// Ways to spoil a line of the example, each with the name of the error that has to come and its place.
enum Mutation: String, CaseIterable {
    case misspelledKey
    case doubledKey
    case absentValue
    case wrongKindOfValue
    case tag
    case aliasWithoutAnchor
    case controlCharacter
    case brokenByte
    case secretInComment
    case secondDocument
    case unclosedQuote

    /// A spoiled file: its bytes, and the error that it has to give.
    struct Spoiled {
        let bytes: [UInt8]
        let name: String
        let line: Int
        let column: Int
    }

    /// The file with one line spoiled; `nil` where the line has nothing to spoil in this way.
    func spoil(_ lines: [String], at index: Int) -> Spoiled? {
        guard let line = KeyLine(lines[index]) else { return nil }
        var lines = lines
        switch self {
        case .misspelledKey:
            guard line.isKnown else { return nil }
            lines[index] = line.before + line.key + "zz:" + line.afterKey
            return spoiled(lines, "unknown-key", index, line.keyColumn)
        case .doubledKey:
            guard !line.value.isEmpty, !line.before.contains("-") else { return nil }
            lines.insert(lines[index], at: index + 1)
            return spoiled(lines, "duplicate-key", index + 1, line.keyColumn)
        case .secondDocument:
            lines.insert("---", at: index)
            guard index > 0, lines[..<index].contains(where: { KeyLine($0) != nil }) else { return nil }
            return spoiled(lines, "second-document", index, 1)
        case .secretInComment:
            lines[index] += " # AKIA" + String(repeating: "X", count: 16)
            return spoiled(lines, "secret-in-file", index, lines[index].unicodeScalars.count - 19)
        default: return valueSpoiled(lines, line, index)
        }
    }

    private func valueSpoiled(_ lines: [String], _ line: KeyLine, _ index: Int) -> Spoiled? {
        guard !line.value.isEmpty else { return nil }
        let start = lines[index].dropLast(line.value.count)
        let isList = line.value.hasPrefix("[")
        var changed = lines
        var (name, column) = ("", line.valueColumn)
        switch self {
        case .absentValue:
            guard line.isKnown, !isList, !line.value.hasPrefix("{") else { return nil }
            (changed[index], name) = (start + "~", "value-missing")
        case .wrongKindOfValue:
            guard line.isKnown else { return nil }
            (changed[index], name) = (start + (isList ? "x" : "[[x]]"), "wrong-type")
        case .tag: (changed[index], name) = (start + "!x " + line.value, "yaml-tag")
        case .aliasWithoutAnchor: (changed[index], name) = (start + "*nowhere", "unknown-alias")
        case .controlCharacter: (changed[index], name) = (start + "\u{7}" + line.value, "not-yaml")
        case .brokenByte: name = "not-utf8"
        case .unclosedQuote:
            // The parser gives up at the end of the file: the place is not the line's.
            (changed[index], name) = (start + "\"" + line.value.replacing("\"", with: ""), "not-yaml")
            return Spoiled(bytes: Self.bytes(changed), name: name, line: 0, column: 0)
        default: return nil
        }
        guard self == .brokenByte else { return spoiled(changed, name, index, column) }
        let before = lines[..<index].map { $0 + "\n" }.joined() + start
        column = start.unicodeScalars.count + 1
        return Spoiled(
            bytes: Array(before.utf8) + [0xFF] + Array((line.value + "\n").utf8), name: name, line: index + 1,
            column: column)
    }

    private func spoiled(_ lines: [String], _ name: String, _ index: Int, _ column: Int) -> Spoiled {
        Spoiled(bytes: Self.bytes(lines), name: name, line: index + 1, column: column)
    }

    private static func bytes(_ lines: [String]) -> [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }
}

/// A line `key: value` of the example.
struct KeyLine {
    /// What stands before the key: spaces, and the `-` of a list.
    let before: String
    let key: String
    /// What stands after the colon.
    let afterKey: String
    let value: String

    init?(_ line: String) {
        let before = line.prefix { $0 == " " || $0 == "-" }
        let rest = line.dropFirst(before.count)
        guard let colon = rest.firstIndex(of: ":"), rest[..<colon].allSatisfy({ $0.isLetter || $0 == "_" }) else {
            return nil
        }
        self.before = String(before)
        key = String(rest[..<colon])
        afterKey = String(rest[rest.index(after: colon)...])
        value = String(afterKey.drop { $0 == " " })
    }

    /// Whether the key is one that its map knows: tiers and overrides are free.
    var isKnown: Bool { !["sandbox", "live", "live_admin"].contains(key) }

    var keyColumn: Int { before.count + 1 }
    var valueColumn: Int { before.count + key.count + 1 + (afterKey.count - value.count) + 1 }
}
