public import IAMModel

/// What a definition folder says, and what is wrong with how it says it.
public struct LoadedDefinition: Sendable {
    /// The values that could be read; `nil` when no file could. A caller runs the rules over it, errors or not.
    public let definition: Definition?
    /// Everything that reading found wrong, each once, in order, with excerpts.
    public let diagnostics: [Diagnostic]

    private let sources: [String: SourceText]

    init(definition: Definition?, diagnostics: [Diagnostic], sources: [String: SourceText]) {
        self.definition = definition
        self.sources = sources
        let texts = sources.values.sorted { $0.secrets.values.joined() < $1.secrets.values.joined() }
        let secrets = texts.flatMap(\.secrets.values)
        self.diagnostics = Set(diagnostics).sorted().map { Self.shown($0, sources, secrets) }
    }

    /// Adds the offending lines to diagnostics of rules, and removes secrets from their sentences.
    public func attachingExcerpts(to diagnostics: [Diagnostic]) -> [Diagnostic] {
        let secrets = sources.values.flatMap(\.secrets.values)
        return diagnostics.map { Self.shown($0, sources, secrets) }
    }

    private static func shown(
        _ diagnostic: Diagnostic, _ sources: [String: SourceText], _ secrets: [String]
    ) -> Diagnostic {
        let place = diagnostic.location
        return Diagnostic(
            code: diagnostic.code, severity: diagnostic.severity,
            location: SourceLocation(
                file: SecretScan.redacted(place.file, values: secrets), line: place.line, column: place.column),
            problem: SecretScan.redacted(diagnostic.problem, values: secrets),
            remedy: SecretScan.redacted(diagnostic.remedy, values: secrets),
            excerpt: sources[place.file]?.excerpt(line: place.line))
    }
}
