extension Diagnostic {
    /// What stops the run.
    static func mistake(
        _ code: String, at location: SourceLocation, _ problem: String, _ remedy: String
    ) -> Diagnostic {
        Diagnostic(code: code, severity: .error, location: location, problem: problem, remedy: remedy)
    }

    /// What the user should know before they go on.
    static func caution(
        _ code: String, at location: SourceLocation, _ problem: String, _ remedy: String
    ) -> Diagnostic {
        Diagnostic(code: code, severity: .warning, location: location, problem: problem, remedy: remedy)
    }
}
