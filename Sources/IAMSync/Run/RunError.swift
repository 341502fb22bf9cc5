public import IAMModel

/// Why a run could not begin. Nothing was written.
public enum RunError: Error, Hashable, Sendable {
    /// With the accounts that were found, the definition breaks rules.
    case invalidDefinition([Diagnostic])
    /// The first calls failed: AWS doesn't know who we are, or can't be reached.
    case unreachable(String)
    /// Organizations lists no account at all, which is an error and never an empty organization.
    case noAccounts
}

extension RunError {
    /// What happened, as a sentence without a final full stop.
    public var reason: String {
        switch self {
        case .invalidDefinition: "with the accounts that were found, the definition is invalid"
        case .unreachable(let reason): reason
        case .noAccounts: "Organizations lists no account, so accounts can't be discovered"
        }
    }
}

extension RunError: CustomStringConvertible {
    /// What happened; and every diagnostic of a definition that turned out to be invalid.
    public var description: String {
        guard case .invalidDefinition(let diagnostics) = self else { return reason }
        return ([reason] + diagnostics.map { DiagnosticText().render($0) }).joined(separator: "\n")
    }
}
