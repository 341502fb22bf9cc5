/// What is wrong with the definition files at one place, and how to mend it.
public struct Diagnostic: Hashable, Sendable {
    /// How bad it is.
    public enum Severity: String, Hashable, Comparable, Sendable {
        /// The run goes on, unless `--strict` turns it into an error.
        case warning
        /// The run stops before the first AWS call.
        case error

        /// Orders warnings before errors.
        public static func < (left: Severity, right: Severity) -> Bool { left == .warning && right == .error }
    }

    /// What it is about: for documentation, SARIF and filters.
    public let code: DiagnosticCode
    /// How bad it is: the code's severity, unless `--strict` made it an error.
    public let severity: Severity
    /// Where it is.
    public let location: SourceLocation
    /// One sentence: what is wrong.
    public let problem: String
    /// One sentence: how to mend it.
    public let remedy: String
    /// The offending line of the file, with secrets replaced; `nil` where the file could not be read.
    public var excerpt: String?
    /// Where the place is in the excerpt, in characters from 1; `nil` where it is the place's own column, which the
    /// replacement of a secret before it moves.
    public var excerptColumn: Int?

    /// What is wrong at a place. Texts from files are data: they are escaped where a diagnostic is rendered.
    ///
    /// - Parameters:
    ///   - code: What it is about.
    ///   - severity: How bad it is; by default what the code says.
    ///   - location: Where it is.
    ///   - problem: One sentence: what is wrong.
    ///   - remedy: One sentence: how to mend it.
    ///   - excerpt: The offending line, without secrets.
    ///   - excerptColumn: Where the place is in the excerpt, in characters from 1, where that is not its own column.
    public init(
        code: DiagnosticCode, severity: Severity? = nil, location: SourceLocation, problem: String, remedy: String,
        excerpt: String? = nil, excerptColumn: Int? = nil
    ) {
        self.code = code
        self.severity = severity ?? code.severity
        self.location = location
        self.problem = problem
        self.remedy = remedy
        self.excerpt = excerpt
        self.excerptColumn = excerptColumn
    }

    /// What a factory says: both sentences, at a place.
    package init(_ code: DiagnosticCode, at location: SourceLocation, _ problem: String, _ remedy: String) {
        self.init(code: code, location: location, problem: problem, remedy: remedy)
    }
}

extension Diagnostic: Comparable {
    /// Orders by place, then code, then problem: the order in which they are printed.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        (left.location, left.code, left.problem) < (right.location, right.code, right.problem)
    }
}
