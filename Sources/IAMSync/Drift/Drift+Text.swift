import IAMModel

extension Drift {
    /// The drift for people and logs, with a line break at its end: one line where there is none.
    public var text: String {
        guard !isEmpty || !isSure else { return "No drift.\n" }
        var lines: [String] = []
        for account in accounts {
            lines += ["Account \(account)"] + self.lines(in: account) + [""]
        }
        let central = self.lines(in: nil)
        if !central.isEmpty { lines += ["Identity Center"] + central + [""] }
        if !gaps.isEmpty { lines += ["Not read"] + gaps.map { "  ? \(VisibleText.escape($0))" } + [""] }
        return (lines + [summary]).map { $0 + "\n" }.joined()
    }

    private var accounts: [AccountID] {
        let all = (differences + orphans + failures).map(\.account) + extras.map(\.finding.account)
        return Set(all.compactMap(\.self)).sorted()
    }

    private func lines(in account: AccountID?) -> [String] {
        let items = (differences + failures + orphans).filter { $0.account == account }
        return items.flatMap { Self.lines($0) } + extras.filter { $0.finding.account == account }.map(PlanText.line)
    }

    /// An item: what differs, and why nothing is done where nothing is.
    static func lines(_ record: PlanRecord, place: String = "") -> [String] {
        let title = "\(record.kindName) \(VisibleText.escape(record.name))\(place)"
        let reason = record.reason.map { ": \(VisibleText.escape($0))" } ?? ""
        let changes = record.changes.flatMap(PlanText.lines)
        switch record.action {
        case .create: return ["  + \(title): missing"]
        case .adopt: return ["  ~ \(title): there without our mark"] + changes
        case .replace: return ["  ~ \(title): another set of its family in its place"] + changes
        case .update: return ["  ~ \(title)"] + changes
        case .orphan, .remove: return ["  o \(title): no longer in the definition"]
        case .fail: return ["  x \(title)\(reason)"]
        case .unknown: return ["  ? \(title): unknown\(reason)"]
        case .keep, .skip: return ["  . \(title)\(reason)"]
        }
    }

    private var summary: String {
        let counts = [
            (differences.count, "difference", "differences"), (orphans.count, "orphaned", "orphaned"),
            (extras.count, "extra", "extras"), (failures.count, "failed or unknown", "failed or unknown"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
        let found = counts.isEmpty ? "nothing found" : counts.joined(separator: ", ")
        return "Drift: \(found)\(gaps.isEmpty ? "" : "; not everything could be read")."
    }
}
