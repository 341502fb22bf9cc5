import IAMModel

/// What has moved since a plan was saved: where it is to be applied, and item by item.
public struct PlanStaleness: Hashable, Sendable {
    /// One thing that moved.
    public struct Move: Hashable, Sendable {
        /// What it is: `operator role payments-live-operator in 066666666666`.
        public let title: String
        /// How it moved.
        public let way: Way
    }

    /// How something moved.
    public enum Way: Hashable, Sendable {
        /// The saved plan has it, and a fresh one doesn't, with the saved action.
        case gone(PlanRecord.Action)
        /// A fresh plan has it, and the saved one doesn't, with the fresh action.
        case added(PlanRecord.Action)
        /// Both have it; each field with its saved value as the old one, and the present value as the new one.
        case changed([FieldChange])
    }

    /// Everything that moved, in the order of the plans; never empty.
    public let moves: [Move]

    /// Compares a saved plan with one that was made just now, of the same definition and options. Pure.
    ///
    /// - Returns: `nil` where they say the same: applying the fresh one does what was approved.
    public init?(of saved: SavedPlan, against fresh: SavedPlan) {
        let places = Self.places(of: saved.origin, against: fresh.origin)
        let moves = places + Self.items(of: saved.items, against: fresh.items)
        guard !moves.isEmpty else { return nil }
        self.moves = moves
    }

    // MARK: Where

    private static func places(of saved: PlanOrigin, against fresh: PlanOrigin) -> [Move] {
        let fields = [
            change("account", saved.account.text, fresh.account.text),
            change("partition", saved.partition, fresh.partition),
            change("management account", saved.managementAccount?.text, fresh.managementAccount?.text),
            change("Identity Center instance", saved.identityCenter, fresh.identityCenter),
            change("identity store", saved.identityStore, fresh.identityStore),
            change(
                "discovered accounts", saved.discoveredAccounts.joined(separator: ", "),
                fresh.discoveredAccounts.joined(separator: ", ")),
        ].compactMap(\.self)
        return fields.isEmpty ? [] : [Move(title: "the organization", way: .changed(fields))]
    }

    private static func change(_ field: String, _ saved: String?, _ fresh: String?) -> FieldChange? {
        guard !Bytes.areEqual(saved, fresh) else { return nil }
        return FieldChange(field, old: saved ?? "none", new: fresh ?? "none")
    }

    // MARK: Items

    /// Names an item; what stands under one name can be several, such as what is orphaned and can't be made either.
    private struct Key: Hashable {
        let text: [UInt8]

        init(_ record: PlanRecord) {
            text = Array("\(record.kindName)\0\(record.account?.text ?? "")\0\(record.name)".utf8)
        }
    }

    private static func items(of saved: [PlanRecord], against fresh: [PlanRecord]) -> [Move] {
        let before = Dictionary(grouping: saved, by: Key.init)
        let after = Dictionary(grouping: fresh, by: Key.init)
        var seen: Set<Key> = []
        return (saved + fresh).flatMap { record -> [Move] in
            let key = Key(record)
            guard seen.insert(key).inserted else { return [] }
            return moves(from: before[key] ?? [], to: after[key] ?? [])
        }
    }

    private static func moves(from saved: [PlanRecord], to fresh: [PlanRecord]) -> [Move] {
        if saved.count == 1, fresh.count == 1 {
            let fields = RecordDifference(saved: saved[0], fresh: fresh[0]).fields
            return fields.isEmpty ? [] : [Move(title: saved[0].title, way: .changed(fields))]
        }
        var added = fresh
        var gone: [PlanRecord] = []
        for record in saved {
            let twin = added.firstIndex { RecordDifference(saved: record, fresh: $0).fields.isEmpty }
            if let twin { added.remove(at: twin) } else { gone.append(record) }
        }
        return gone.map { Move(title: $0.title, way: .gone($0.action)) }
            + added.map { Move(title: $0.title, way: .added($0.action)) }
    }
}

extension PlanRecord {
    /// `operator role payments-live-operator in 066666666666`
    fileprivate var title: String { "\(kindName) \(name)" + (account.map { " in \($0)" } ?? "") }
}
