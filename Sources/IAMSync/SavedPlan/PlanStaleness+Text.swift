import IAMModel

extension PlanStaleness {
    /// What moved, for people: one line an item, and under it each field with its saved and its present value.
    ///
    /// Text from the file or from AWS is escaped.
    public var text: String {
        moves.flatMap(Self.lines).map { $0 + "\n" }.joined()
    }

    private static func lines(_ move: Move) -> [String] {
        let title = "  \(VisibleText.escape(move.title))"
        switch move.way {
        case .gone(let action):
            return ["\(title): in the saved plan (\(action.rawValue)), and no longer in a fresh one"]
        case .added(let action): return ["\(title): in a fresh plan (\(action.rawValue)), and not in the saved one"]
        case .changed(let fields): return ["\(title):"] + fields.flatMap(lines)
        }
    }

    private static func lines(_ change: FieldChange) -> [String] {
        let values = [change.old, change.new].compactMap(\.self).map(VisibleText.escape).joined(separator: " → ")
        return ["      \(VisibleText.escape(change.field)):\(values.isEmpty ? "" : " \(values)")"]
            + change.details.map { "        \(VisibleText.escape($0))" }
    }
}
