extension Diagnostic {
    /// One account can't stand at two places.
    package static func ambiguousAccountName(_ name: String, id: AccountID, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .ambiguousAccountName, at: location,
            "The account \(id) is named “\(name)”, which fits two coordinates.",
            "List the account under `accounts`, with the coordinate that it belongs to.")
    }
}
