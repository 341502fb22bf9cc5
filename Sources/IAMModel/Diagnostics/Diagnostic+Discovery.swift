extension Diagnostic {
    /// One account can't stand at two places.
    package static func ambiguousAccountName(_ name: String, id: AccountID, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "ambiguous-account-name", severity: .error, location: location,
            problem: "The account \(id) is named “\(name)”, which fits two coordinates.",
            remedy: "List the account under `accounts`, with the coordinate that it belongs to.")
    }
}
