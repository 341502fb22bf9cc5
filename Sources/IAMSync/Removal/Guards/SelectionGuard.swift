import IAMModel

/// A run for some parts of the definition removes nothing of another part, and nothing whose part can't be told.
struct SelectionGuard: Sendable {
    let selection: ScopeSelection

    /// Why something of a part has to stay; `nil` where it may go.
    func reason(toKeep scope: Scope?) -> String? {
        guard selection.scopes != nil else { return nil }
        guard let scope else { return "it is removed by a run without --scope only" }
        return selection.includes(scope) ? nil : "it belongs to \(scope), which this run leaves out"
    }
}
