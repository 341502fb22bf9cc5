extension SettingsFile {
    /// What a setting holds.
    enum Value: Hashable, Sendable {
        case text(String)
        /// Settings of its own, by their names, which have a case.
        case nested([String: String])
    }

    /// A line of a value, without white space at its ends.
    struct Line {
        let number: Int
        let text: Substring.UnicodeScalarView
    }
}

extension SettingsFile.Value {
    /// The text; `nil` for nested settings.
    var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    /// The nested settings; `nil` for text.
    var nested: [String: String]? {
        guard case .nested(let settings) = self else { return nil }
        return settings
    }

    /// Makes a value of its lines: settings where the first line is empty and others follow.
    init(_ lines: [SettingsFile.Line]) throws(SettingsProblem) {
        let end = lines.lastIndex { !$0.text.isEmpty } ?? -1
        guard end > 0, lines[0].text.isEmpty else {
            self = .text(lines[...max(end, 0)].map { String($0.text) }.joined(separator: "\n"))
            return
        }
        var settings: [String: String] = [:]
        for line in lines[1...end] {
            for part in line.text.split(whereSeparator: \.endsPythonLine) where !part.trimmed.isEmpty {
                guard let equals = part.firstIndex(of: "=") else { throw .noSeparator(line.number) }
                settings[String(part[..<equals].trimmed)] = String(part[part.index(after: equals)...].trimmed)
            }
        }
        self = .nested(settings)
    }
}
