/// Placeholder.
public enum Validator {
    /// Placeholder.
    public static func diagnostics(for definition: Definition, facts: AWSFacts? = nil) -> [Diagnostic] { [] }
}
