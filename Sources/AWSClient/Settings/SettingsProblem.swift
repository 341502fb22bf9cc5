/// Why a line of a settings file can't be read. It never holds the line's text, which may be a secret.
struct SettingsProblem: Error, Hashable, Sendable {
    /// The line, from 1.
    let line: Int
    /// What is wrong and how to mend it, to be read after “in line 1,”.
    let reason: String

    static func byteOrderMark(_ line: Int) -> SettingsProblem {
        SettingsProblem(
            line: line, reason: "a byte order mark stands before the text; save the file as UTF-8 without it")
    }

    static func notUTF8(_ line: Int) -> SettingsProblem {
        SettingsProblem(line: line, reason: "the text is not UTF-8; save the file as UTF-8")
    }

    static func beforeSection(_ line: Int) -> SettingsProblem {
        SettingsProblem(
            line: line,
            reason: "a setting stands before the first section; write its section, such as [default], above it")
    }

    static func openSection(_ line: Int) -> SettingsProblem {
        SettingsProblem(line: line, reason: "“]” is missing after the section's name")
    }

    static func namelessSection(_ line: Int) -> SettingsProblem {
        SettingsProblem(line: line, reason: "the section's name between “[” and “]” is missing")
    }

    static func noSeparator(_ line: Int) -> SettingsProblem {
        SettingsProblem(line: line, reason: "“=” is missing; write a setting as name = value")
    }

    static func noName(_ line: Int) -> SettingsProblem {
        SettingsProblem(line: line, reason: "the name before “=” is missing")
    }

    static func longName(_ line: Int) -> SettingsProblem {
        SettingsProblem(
            line: line, reason: "the setting's name is longer than \(SettingsParser.maximumName) bytes; shorten it")
    }

    static func repeatedSection(_ line: Int, of first: Int) -> SettingsProblem {
        SettingsProblem(
            line: line, reason: "the section of line \(first) is repeated; put the settings of both there")
    }

    static func repeatedSetting(_ line: Int, of first: Int) -> SettingsProblem {
        SettingsProblem(line: line, reason: "the setting of line \(first) is repeated; keep one of them")
    }
}
