import IAMModel
public import JSONTree

extension Drift {
    /// The version of the JSON form: it grows when a member changes its meaning or goes away, not when one is added.
    public static let schemaVersion = 1

    /// The drift as data, by the schema of `Docs/drift-and-audit.md`.
    public var json: JSON {
        [
            "version": .number(String(Self.schemaVersion)),
            "drift": .bool(!isEmpty),
            "sure": .bool(isSure),
            "differences": .array(differences.map(Self.json)),
            "orphans": .array(orphans.map(Self.json)),
            "extras": .array(extras.map(Report.json)),
            "failures": .array(failures.map(Self.json)),
            "notRead": .array(gaps.map(JSON.string)),
        ]
    }

    /// An item without what was observed, which the changes say as far as it matters.
    private static func json(_ record: PlanRecord) -> JSON {
        [
            "kind": .string(record.kindName), "name": .string(record.name), "account": .text(record.account?.text),
            "action": .string(record.action.rawValue), "reason": .text(record.reason),
            "changes": .array(record.changes.map(\.json)),
        ]
    }
}
