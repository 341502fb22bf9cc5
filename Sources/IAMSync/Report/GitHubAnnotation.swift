public import IAMModel

/// A line of a log that GitHub shows as an annotation, in the file where there is one.
///
/// GitHub shows at most 10 errors and 10 warnings of a step beside the code; its log has all of them.
///
/// Source: GitHub Docs, “Workflow commands for GitHub Actions”; escaping as in GitHub's toolkit, `core/src/command.ts`.
public struct GitHubAnnotation: Hashable, Sendable {
    /// How GitHub marks it.
    public enum Level: String, Hashable, Sendable {
        case error
        case warning
        case notice
    }

    /// How GitHub marks it.
    public let level: Level
    /// The properties in the order of printing, such as `file`, without the empty ones.
    private let properties: [(name: String, value: String)]
    /// What it says; lines are separated by line feeds.
    public let message: String

    /// An annotation at a diagnostic's place.
    public init(of diagnostic: Diagnostic, paths: DefinitionPaths) {
        let place = diagnostic.location
        level = diagnostic.severity == .error ? .error : .warning
        properties = [
            ("file", paths.path(of: place.file)), ("line", String(place.line)), ("col", String(place.column)),
            ("title", "\(diagnostic.code.rawValue) \(diagnostic.code.name)"),
        ]
        message = Self.lines(diagnostic.problem, diagnostic.remedy)
    }

    /// An annotation without a place: a finding is about AWS, not about a file.
    public init(of item: ReportFinding) {
        let finding = item.finding
        level =
            switch finding.severity {
            case .critical, .high: .error
            case .medium: .warning
            case .low, .information: .notice
            }
        properties = [("title", "\(finding.severity.rawValue) \(finding.code)")]
        let place = finding.account.map { " in \($0)" } ?? ""
        message = Self.lines(
            "\(finding.resource)\(place): \(finding.evidence).",
            "To do: \(finding.remedy)." + (item.isMended ? " Apply mends it." : ""))
    }

    /// The whole line: `::error file=aws.yaml,line=1,col=1,title=…::…`. Nothing in it can begin another command.
    public var line: String {
        let list = properties.map { "\($0.name)=\(Self.property($0.value))" }.joined(separator: ",")
        return "::\(level.rawValue) \(list)::\(Self.data(message))"
    }

    /// Equal when they are printed alike.
    public static func == (left: GitHubAnnotation, right: GitHubAnnotation) -> Bool { left.line == right.line }

    /// Hashes what is printed.
    public func hash(into hasher: inout Hasher) { hasher.combine(line) }

    /// Texts from files and from AWS, each on a line of its own, without what steers a terminal.
    private static func lines(_ texts: String...) -> String {
        texts.map(VisibleText.escape).joined(separator: "\n")
    }

    private static func data(_ text: String) -> String {
        escaped(text) { $0 == "%" || $0 == "\r" || $0 == "\n" }
    }

    private static func property(_ text: String) -> String {
        escaped(VisibleText.escape(text)) { "%\r\n:,".unicodeScalars.contains($0) }
    }

    /// Percent-escapes some characters, all of them ASCII.
    private static func escaped(_ text: String, _ isSpecial: (Unicode.Scalar) -> Bool) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if isSpecial(scalar) {
                result += "%" + String(scalar.value + 0x100, radix: 16, uppercase: true).dropFirst()
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
