/// A shared config or credentials file: sections of settings, and settings in settings.
///
/// Read as the AWS CLI reads them; `expected.json` among the tests' fixtures holds it to that. Source: AWS SDKs and Tools
/// Reference Guide, “Shared config and credentials files”.
struct SettingsFile: Hashable, Sendable {
    /// The files differ in how they name a profile's section.
    enum Kind: Hashable, Sendable {
        /// `[profile NAME]`, `[sso-session NAME]`, `[services NAME]` and `[default]`; names may be quoted.
        case config
        /// `[NAME]`, as written.
        case credentials
    }

    /// Reading ends with an error above: 1 MiB, far above what such files need.
    static let maximumSize = 1_048_576
    /// How many settings `[DEFAULT]` may give to all sections together.
    static let maximumCommonSettings = 100_000

    let path: String
    /// Settings by section. In a config file a profile is told as `profile NAME`, whatever its quotes, and so are
    /// `sso-session NAME` and `services NAME`; the default profile is `default` too.
    private(set) var values: [String: [String: Value]] = [:]
    /// The same as text: nested settings are told as `outer.inner`.
    private(set) var sections: [String: [String: String]] = [:]

    /// A file without anything in it.
    init(path: String) {
        self.path = path
    }

    /// Reads a file, in time linear to its size.
    ///
    /// - Throws: ``CredentialsError/missing(_:)`` with the line that can't be read, but not its text.
    init(path: String, text: String, kind: Kind = .config) throws(CredentialsError) {
        self.path = path
        guard text.utf8.count <= Self.maximumSize else {
            throw problem("it is larger than 1 MiB; remove what is unused")
        }
        let parsed = try parsed(text)
        let common = parsed.first { $0.name == SettingsParser.common }
        let commonCount = (common?.values.count ?? 0) + (common?.problems.count ?? 0)
        guard commonCount * parsed.count <= Self.maximumCommonSettings else {
            throw problem("[DEFAULT] gives its settings to too many sections; write them where they are needed")
        }
        for section in parsed where section.name != SettingsParser.common {
            let problems = common?.problems.filter { section.values[$0.key] == nil }.values
            if let first = problems?.min(by: { $0.line < $1.line }) { throw problem(first) }
            let settings = (common?.values ?? [:]).merging(section.values) { $1 }
            for name in Self.names(of: section.name, kind) { values[name] = settings }
        }
        sections = values.mapValues(Self.flat)
    }

    /// Reads a file's bytes.
    ///
    /// - Throws: ``CredentialsError/missing(_:)`` with the line that can't be read, but not its text.
    init(path: String, bytes: [UInt8], kind: Kind) throws(CredentialsError) {
        guard bytes.count > Self.maximumSize || String(validating: bytes, as: UTF8.self) != nil else {
            let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
            throw SettingsFile(path: path).problem(.notUTF8(line + 1))
        }
        try self.init(path: path, text: String(decoding: bytes, as: UTF8.self), kind: kind)
    }

    /// Settings as text: nested ones by outer and inner name, with a dot between.
    static func flat(_ values: [String: Value]) -> [String: String] {
        var settings: [String: String] = [:]
        for (name, value) in values {
            switch value {
            case .text(let text): settings[name] = text
            case .nested(let inner): settings.merge(inner.map { ("\(name).\($0)", $1) }) { $1 }
            }
        }
        return settings
    }

    private func parsed(_ text: String) throws(CredentialsError) -> [SettingsParser.Section] {
        do throws(SettingsProblem) {
            return try SettingsParser(text).sections
        } catch {
            throw problem(error)
        }
    }

    private func problem(_ problem: SettingsProblem) -> CredentialsError {
        self.problem("in line \(problem.line), \(problem.reason)")
    }

    private func problem(_ what: String) -> CredentialsError {
        .missing("\(path) can't be read: \(what).")
    }

    /// What a section is told as; nothing for one that has to have a name and has not.
    private static func names(of section: String, _ kind: Kind) -> [String] {
        guard kind == .config else { return [section] }
        guard section != "default" else { return ["profile default", "default"] }
        guard let word = ["profile", "sso-session", "services"].first(where: { section.utf8.starts(with: $0.utf8) })
        else { return [section] }
        guard let words = ShellWords.split(section), words.count == 2 else { return [] }
        return word == "profile" && words[1] == "default" ? ["profile default", "default"] : ["\(word) \(words[1])"]
    }
}
