import IAMModel

/// By what a row of the page can be filtered.
struct Facets: Sendable {
    var scopes: Set<Scope> = []
    var accounts: [String] = []
    var statuses: [StatusKind] = []
    var severity: Finding.Severity?
    /// Whether it lets somebody write to a live account.
    var isLive = false

    /// What the page's script reads. What is empty is left out.
    var attributes: HTMLAttribute {
        var attributes: [HTMLAttribute] = [.data(.row, "")]
        let add = { (name: HTMLAttribute.DataName, words: [String]) in
            if !words.isEmpty { attributes.append(.data(name, words.joined(separator: " "))) }
        }
        add(.scope, scopes.sorted().map(\.description))
        add(.account, accounts)
        add(.status, StatusKind.allCases.filter(statuses.contains).map(\.rawValue))
        add(.severity, [severity?.rawValue].compactMap(\.self))
        if isLive { attributes.append(.data(.live, "")) }
        return .all(attributes)
    }
}
