import IAMModel

extension ExplainedAnswer {
    /// The answer for people, with a line break at its end: one line a fact, and the places in brackets.
    ///
    /// - Parameter folder: The definition folder as the user named it: places lead from there, so that a terminal opens them.
    /// - Returns: The text, with nothing in it that steers a terminal.
    public func text(folder: String = ".") -> String {
        let form = ExplainedText(folder: folder)
        let parts = explanations.map { form.text(of: $0, onAWS: awsLines(of: $0)) }
        return parts.joined(separator: "\n")
    }

    private func awsLines(of explanation: Explanation) -> [String] {
        switch reading {
        case .notAsked: return []
        case .failed(let reason): return ["  ? not known: \(VisibleText.escape(reason))"]
        case .plan(let plan): return Self.lines(plan.records(about: explanation))
        }
    }

    /// What differs comes first; what is as it must be is named where there is little of it, and counted else.
    private static func lines(_ records: [PlanRecord]) -> [String] {
        let (kept, others) = (records.filter { $0.action == .keep }, records.filter { $0.action != .keep })
        let differing = others.prefix(most).flatMap { Drift.lines($0, place: place(of: $0)) }
        let more = others.count > most ? ["  … and \(others.count - most) more; --json has all"] : []
        let named = kept.map { "  = \($0.kindName) \(VisibleText.escape($0.name))\(place(of: $0)): as it must be" }
        let counted = ["  = \(kept.count) \(others.isEmpty ? "" : "other ")resources: as they must be"]
        return differing + more + (kept.count > 6 ? counted : named)
    }

    /// How many differences, and how many facts about one subject, are printed.
    fileprivate static let most = 20

    private static func place(of record: PlanRecord) -> String { record.account.map { " in \($0)" } ?? "" }
}

/// How explanations are printed.
private struct ExplainedText {
    let folder: String
    func text(of explanation: Explanation, onAWS lines: [String]) -> String {
        let place = explanation.account.map { explanation.name == $0.text ? "" : " in \($0)" } ?? ""
        let title = "\(explanation.kind.rawValue) \(VisibleText.escape(explanation.name))\(place)"
        let aws = lines.isEmpty ? [] : ["", "  on AWS"] + lines.map { "  \($0)" }
        return ([title] + facts(of: explanation) + aws).map { $0 + "\n" }.joined()
    }

    private func facts(of explanation: Explanation) -> [String] {
        let width = explanation.facts.map(\.subject.count).max() ?? 0
        var lines: [String] = []
        var rest = explanation.facts[...]
        while let subject = rest.first?.subject {
            let same = rest.prefix { $0.subject == subject }
            rest = rest.dropFirst(same.count)
            for (index, fact) in same.prefix(ExplainedAnswer.most).enumerated() {
                lines.append("  \(Self.pad(index == 0 ? subject : "", width))  \(line(fact))")
            }
            guard same.count > ExplainedAnswer.most else { continue }
            lines.append("  \(Self.pad("", width))  … and \(same.count - ExplainedAnswer.most) more; --json has all")
        }
        return lines
    }

    private func line(_ fact: ExplainedFact) -> String {
        let reason = fact.reason.map { " – \(VisibleText.escape($0))" } ?? ""
        let places = fact.places.map { VisibleText.escape(path(of: $0)) }.joined(separator: ", ")
        return VisibleText.escape(fact.value) + reason + (places.isEmpty ? "" : " [\(places)]")
    }

    private func path(of place: SourceLocation) -> String {
        folder == "." ? place.description : "\(folder)\(folder.hasSuffix("/") ? "" : "/")\(place)"
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
