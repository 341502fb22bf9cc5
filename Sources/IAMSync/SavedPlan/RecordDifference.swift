import IAMModel
import JSONTree

/// Compares an item of a saved plan with the same item of a fresh one.
struct RecordDifference {
    let saved: PlanRecord
    let fresh: PlanRecord

    /// What differs: the action, then what AWS has, then what would be written; empty where nothing does.
    var fields: [FieldChange] {
        action + observed + changes
    }

    // MARK: Action

    /// Why something can't be read is told differently each time, with another request: then nothing is written either way.
    private var action: [FieldChange] {
        let isSame = saved.action == fresh.action
        if isSame, saved.action == .unknown || Bytes.areEqual(saved.reason, fresh.reason) { return [] }
        return [FieldChange("action", old: Self.words(saved), new: Self.words(fresh))]
    }

    private static func words(_ record: PlanRecord) -> String {
        record.action.rawValue + (record.reason.map { " (\($0))" } ?? "")
    }

    // MARK: What AWS has

    private var observed: [FieldChange] {
        switch (saved.observed, fresh.observed) {
        case (nil, nil): return []
        case (.some, nil): return [FieldChange("on AWS", old: "there", new: "nothing, or not known")]
        case (nil, .some): return [FieldChange("on AWS", old: "nothing, or not known", new: "there")]
        case (let old?, let new?):
            guard let before = old.object, let after = new.object else {
                return Self.isSame(old, new) ? [] : [FieldChange("on AWS", old: old.text(), new: new.text())]
            }
            return Self.members(before, after)
        }
    }

    private static func members(_ before: JSONObject, _ after: JSONObject) -> [FieldChange] {
        let keys = before.keys + after.keys.filter { before[$0] == nil }
        return keys.compactMap { key in
            let (old, new) = (before[key], after[key])
            if let old, let new, isSame(old, new) { return nil }
            return document(key, old, new) ?? FieldChange(key, old: words(old), new: words(new))
        }
    }

    /// A policy's change as its structure has it, where both texts are policies and that shows a difference.
    private static func document(_ key: String, _ old: JSON?, _ new: JSON?) -> FieldChange? {
        guard let old = old?.string, let new = new?.string, old.hasPrefix("{"), new.hasPrefix("{"),
            let before = try? PolicyDocument(reading: old), let after = try? PolicyDocument(reading: new)
        else { return nil }
        let details = after.differences(from: before).map(\.description)
        return details.isEmpty ? nil : FieldChange(key, details: details)
    }

    private static func words(_ json: JSON?) -> String {
        switch json {
        case nil, .null: return "none"
        case .string(let text): return text
        case .array(let elements) where elements.isEmpty: return "none"
        case .array(let elements): return elements.map { $0.string ?? $0.text() }.joined(separator: ", ")
        case .some(let other): return other.text()
        }
    }

    private static func isSame(_ left: JSON, _ right: JSON) -> Bool { left.bytes().elementsEqual(right.bytes()) }

    // MARK: What would be written

    private var changes: [FieldChange] {
        let (old, new) = (saved.changes.map(\.json), fresh.changes.map(\.json))
        guard !Self.isSame(.array(old), .array(new)) else { return [] }
        return [FieldChange("to be written", old: Self.words(saved.changes), new: Self.words(fresh.changes))]
    }

    private static func words(_ changes: [FieldChange]) -> String {
        let fields = changes.map { change in
            let values = [change.old, change.new].compactMap(\.self) + change.details
            return change.field + (values.isEmpty ? "" : " (\(values.joined(separator: "; ")))")
        }
        return fields.isEmpty ? "nothing" : fields.joined(separator: ", ")
    }
}
