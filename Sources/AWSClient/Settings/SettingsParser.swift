/// Reads lines as Python's `configparser` does, with which the AWS CLI reads its files.
///
/// Source: the documentation of `configparser`, “Supported INI File Structure”; checked against botocore.
struct SettingsParser {
    /// A section in the order of the file.
    struct Section {
        /// What stands between the brackets.
        let name: String
        let line: Int
        fileprivate(set) var values: [String: SettingsFile.Value] = [:]
        /// What can't be read among the settings for all sections: a problem only where a section has no such setting.
        fileprivate(set) var problems: [String: SettingsProblem] = [:]
        /// Where each setting stands.
        fileprivate var lines: [String: Int] = [:]
    }

    /// The setting that a deeper line goes on with.
    private struct Open {
        let name: String
        var lines: [SettingsFile.Line]
    }

    /// The section whose settings count in all others.
    static let common = "DEFAULT"
    /// The longest name of a setting in bytes, so that names which are told in two parts stay small; AWS's own are far shorter.
    static let maximumName = 128

    private(set) var sections: [Section] = []
    private var places: [String: Int] = [:]
    private var current: Int?
    private var open: Open?
    private var indentation = 0

    /// Reads a whole text.
    init(_ text: String) throws(SettingsProblem) {
        var rest = text.unicodeScalars[...]
        var number = 0
        while let line = rest.popLine() {
            number += 1
            try read(line, number)
        }
        try close()
    }

    private mutating func read(_ line: Substring.UnicodeScalarView, _ number: Int) throws(SettingsProblem) {
        let content = line.trimmed
        guard let first = content.first else {
            open?.lines.append(SettingsFile.Line(number: number, text: content))
            return
        }
        guard first != "#", first != ";" else { return }
        let depth = line.prefix(while: \.isPythonSpace).count
        guard open == nil || depth <= indentation else {
            open?.lines.append(SettingsFile.Line(number: number, text: content))
            return
        }
        try close()
        indentation = depth
        if first == "[", let end = content.lastIndex(of: "]"), end > content.index(after: content.startIndex) {
            try begin(String(content[..<end].dropFirst()), number)
        } else {
            try setting(content, number)
        }
    }

    private mutating func begin(_ name: String, _ number: Int) throws(SettingsProblem) {
        if let place = places[name] {
            guard name == Self.common else { throw .repeatedSection(number, of: sections[place].line) }
            current = place
        } else {
            current = sections.endIndex
            places[name] = sections.endIndex
            sections.append(Section(name: name, line: number))
        }
    }

    private mutating func setting(_ content: Substring.UnicodeScalarView, _ number: Int) throws(SettingsProblem) {
        guard content.first != "\u{FEFF}" || number > 1 else { throw .byteOrderMark(number) }
        guard let separator = content.firstIndex(where: { $0 == "=" || $0 == ":" }) else {
            guard content.first == "[" else { throw current == nil ? .beforeSection(number) : .noSeparator(number) }
            throw content.contains("]") ? .namelessSection(number) : .openSection(number)
        }
        guard let current else { throw .beforeSection(number) }
        let name = String(content[..<separator].trimmed).lowercased()
        guard !name.isEmpty else { throw .noName(number) }
        guard name.utf8.count <= Self.maximumName else { throw .longName(number) }
        if let first = sections[current].lines.updateValue(number, forKey: name) {
            throw .repeatedSetting(number, of: first)
        }
        let value = content[content.index(after: separator)...].trimmed
        open = Open(name: name, lines: [SettingsFile.Line(number: number, text: value)])
    }

    private mutating func close() throws(SettingsProblem) {
        guard let open, let current else { return }
        self.open = nil
        do throws(SettingsProblem) {
            sections[current].values[open.name] = try SettingsFile.Value(open.lines)
        } catch {
            guard sections[current].name == Self.common else { throw error }
            sections[current].problems[open.name] = error
        }
    }
}
