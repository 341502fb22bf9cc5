public import IAMModel

extension LoadedDefinition {
    /// Everything that is wrong: with how the files say it, and by every rule; in order, with excerpts.
    public var allDiagnostics: [Diagnostic] {
        let broken = definition.map { Validator.diagnostics(for: $0) } ?? []
        return (diagnostics + attachingExcerpts(to: broken)).sorted()
    }

    /// The definition, where no rule is broken. Warnings don't count: ``allDiagnostics`` has them.
    ///
    /// - Throws: ``InvalidDefinition`` with every error and warning, so that all of them are told at once.
    public func checked() throws(InvalidDefinition) -> Definition {
        let diagnostics = allDiagnostics
        guard let definition, diagnostics.allSatisfy({ $0.severity != .error }) else {
            throw InvalidDefinition(diagnostics: diagnostics)
        }
        return definition
    }
}

/// A definition that must not be used.
public struct InvalidDefinition: Error, Hashable, Sendable, CustomStringConvertible {
    /// Every error and warning, in order, with excerpts; at least one error.
    public let diagnostics: [Diagnostic]

    /// The diagnostics for people, without a line break at their end.
    public var description: String {
        diagnostics.map { DiagnosticText().render($0) }.joined(separator: "\n")
    }
}
