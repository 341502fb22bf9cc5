/// What a run means to do with one thing of ours that the definition doesn't ask for, and why.
struct Removal<Item: Removable>: Sendable {
    /// What is to be done.
    enum Action: Hashable, Sendable {
        /// It is named, and stays: the run doesn't prune.
        case leave
        /// It is removed.
        case remove
        /// It stays although the run prunes, with the reason.
        case keep(String)
        /// It can't be known whether it may go, with the reason: it stays.
        case unknown(String)
    }

    /// What is there.
    let item: Item
    /// What is to be done.
    let action: Action

    /// What a run means to do.
    init(_ item: Item, action: Action) {
        self.item = item
        self.action = action
    }
}

extension Removal {
    /// What names it: always the same for the same thing, and for no other.
    var key: ResourceKey { item.key }

    /// Whether it would be removed.
    var removes: Bool { action == .remove }

    /// The same thing, kept for a reason where it would be removed.
    func kept(because reason: String) -> Removal {
        removes ? Removal(item, action: .keep(reason)) : self
    }

    /// What it would come to, if everything goes well.
    var planned: OutcomeStatus {
        switch action {
        case .leave: .orphaned
        case .remove: .removed
        case .keep(let reason): .skipped(reason)
        case .unknown(let reason): .unknown(reason)
        }
    }
}

/// How one thing that the definition doesn't ask for came out of a run.
struct RemovalOutcome<Item: Removable>: Sendable {
    /// What was there when the plan was made.
    let item: Item
    /// How it came out, or would come out.
    let status: OutcomeStatus

    /// How it came out.
    init(_ item: Item, status: OutcomeStatus) {
        self.item = item
        self.status = status
    }
}

extension RemovalOutcome {
    /// Why what needs this to be gone can't go on; `nil` where it can.
    var hindrance: String? {
        switch status {
        case .removed: nil
        case .failed: "\(Item.kindName) \(item.label) failed"
        case .unknown: "\(Item.kindName) \(item.label) is unknown"
        case .created, .exists, .adopted, .updated, .replaced, .orphaned, .skipped:
            "\(Item.kindName) \(item.label) stays"
        }
    }
}
