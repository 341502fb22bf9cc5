public import IAMModel

/// What a definition folder says, and what is wrong with how it says it.
public struct LoadedDefinition: Sendable {
    /// The values that could be read; `nil` when no file could. A caller runs the rules over it, errors or not.
    public let definition: Definition?
    /// Everything that reading found wrong, each once, in order, with excerpts.
    public let diagnostics: [Diagnostic]

    private let sources: [String: SourceText]
    private let redaction: SecretRedaction

    init(definition: Definition?, diagnostics: [Diagnostic], sources: [String: SourceText]) {
        self.definition = definition
        self.sources = sources
        let redaction = SecretRedaction(sources.values.lazy.flatMap(\.secrets.values))
        self.redaction = redaction
        self.diagnostics = Set(diagnostics).sorted().map { Self.shown($0, sources, redaction) }
    }

    /// Adds the offending lines to diagnostics of rules, and removes secrets from their sentences.
    public func attachingExcerpts(to diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.map { Self.shown($0, sources, redaction) }
    }

    private static func shown(
        _ diagnostic: Diagnostic, _ sources: [String: SourceText], _ redaction: SecretRedaction
    ) -> Diagnostic {
        let place = diagnostic.location
        let excerpt = sources[place.file]?.excerpt(at: place)
        return Diagnostic(
            code: diagnostic.code, severity: diagnostic.severity,
            location: SourceLocation(file: redaction.redacted(place.file), line: place.line, column: place.column),
            problem: redaction.redacted(diagnostic.problem), remedy: redaction.redacted(diagnostic.remedy),
            excerpt: excerpt?.text,
            excerptColumn: excerpt.flatMap { $0.column == place.column ? nil : $0.column })
    }
}
