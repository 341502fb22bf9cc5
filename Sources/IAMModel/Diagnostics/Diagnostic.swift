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

    /// A stable name in kebab case, such as `member-is-group`: for documentation, SARIF and filters.
    public let code: String
    /// How bad it is.
    public let severity: Severity
    /// Where it is.
    public let location: SourceLocation
    /// One sentence: what is wrong.
    public let problem: String
    /// One sentence: how to mend it.
    public let remedy: String
    /// The offending line of the file, with secrets replaced; `nil` where the file could not be read.
    public var excerpt: String?

    /// What is wrong at a place. Texts from files are data: they are escaped where a diagnostic is rendered.
    public init(
        code: String, severity: Severity, location: SourceLocation, problem: String, remedy: String,
        excerpt: String? = nil
    ) {
        self.code = code
        self.severity = severity
        self.location = location
        self.problem = problem
        self.remedy = remedy
        self.excerpt = excerpt
    }
}

extension Diagnostic: Comparable {
    /// Orders by place, then code, then problem: the order in which they are printed.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        (left.location, left.code, left.problem) < (right.location, right.code, right.problem)
    }
}
