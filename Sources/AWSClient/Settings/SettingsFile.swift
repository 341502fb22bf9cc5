/// A shared config or credentials file: sections of settings, and settings in settings, told as `sts.endpoint_url`.
///
/// Source: AWS SDKs and Tools Reference Guide, “Shared config and credentials files”.
struct SettingsFile: Hashable, Sendable {
    let path: String
    private(set) var sections: [String: [String: String]] = [:]

    /// A file without anything in it.
    init(path: String) {
        self.path = path
    }

    /// Reads a file.
    ///
    /// - Throws: ``CredentialsError/missing(_:)`` with the line that can't be read, but not its text.
    init(path: String, text: String) throws(CredentialsError) {
        self.path = path
        var section: String?
        var outer: String?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let content = Self.trimmed(line)
            guard let first = content.first, first != "#", first != ";" else { continue }
            if first == "[" {
                guard let end = content.firstIndex(of: "]") else { throw problem(index, "“]” is missing") }
                let words = content[content.index(after: content.startIndex)..<end].split(
                    whereSeparator: \.isWhitespace)
                section = words.joined(separator: " ")
                sections[words.joined(separator: " ")] = sections[words.joined(separator: " ")] ?? [:]
                outer = nil
                continue
            }
            guard let section else { throw problem(index, "a setting stands before the first section") }
            guard let equals = content.firstIndex(of: "=") else { throw problem(index, "“=” is missing") }
            let name = Self.trimmed(content[..<equals]).lowercased()
            let value = String(Self.trimmed(content[content.index(after: equals)...]))
            if line.first == " " || line.first == "\t" {
                guard let outer else { throw problem(index, "an indented setting belongs to no other") }
                sections[section]?["\(outer).\(name)"] = value
            } else {
                outer = name
                sections[section]?[name] = value
            }
        }
    }

    private func problem(_ index: Int, _ what: String) -> CredentialsError {
        .missing("\(path) can't be read: in line \(index + 1), \(what).")
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let start = text.drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return start[...end]
    }
}
