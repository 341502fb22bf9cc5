import IAMModel

/// Something that is not simply there and right: what the run did with it, or would do, or why it can't.
struct ReportChange: Hashable, Sendable {
    /// What it is, in which account.
    let key: ResourceKey
    /// How it came out, or would come out.
    let status: OutcomeStatus
    /// Why it is not asked for; `nil` for what is.
    let reason: String?
    /// The parts of the definition that it belongs to.
    let scopes: Set<Scope>
    /// Each field with its old and new value, where something that was there is changed.
    let fields: [FieldChange]
    /// Whether it would stand in an account, and there is none for it.
    let lacksAccount: Bool
}

extension Report {
    /// Everything that is not simply there and right, in the order of the plan: what a plan prints, as data.
    var changes: [ReportChange] {
        let outcomes = details.outcomes
        return outcomes.changes + details.plan.skipped.map(ReportChange.init) + outcomes.removals.changes
    }
}

extension Outcomes {
    fileprivate var changes: [ReportChange] {
        Self.changes(providers) + Self.changes(boundaries) + Self.changes(roles) + Self.changes(permissionSets)
            + Self.changes(groups) + Self.changes(memberships) + Self.changes(assignments)
            + Self.changes(provisionings)
    }

    private static func changes<Kind: ResourceKind>(_ outcomes: [Outcome<Kind>]) -> [ReportChange] {
        outcomes.filter { $0.status != .exists }.map { outcome in
            ReportChange(
                key: ResourceKey(outcome.desired), status: outcome.status, reason: nil,
                scopes: outcome.desired.scopes, fields: outcome.status.isMending ? outcome.changes : [],
                lacksAccount: false)
        }
    }
}

extension RemovalOutcomes {
    fileprivate var changes: [ReportChange] {
        Self.changes(roles) + Self.changes(boundaries) + Self.changes(audiences) + Self.changes(providers)
            + Self.changes(assignments) + Self.changes(memberships) + Self.changes(groups)
            + Self.changes(permissionSets) + unread.map(ReportChange.init)
    }

    private static func changes<Item: Removable>(_ outcomes: [RemovalOutcome<Item>]) -> [ReportChange] {
        outcomes.map { outcome in
            ReportChange(
                key: outcome.item.key, status: outcome.status, reason: Item.reason,
                scopes: Set([outcome.item.scope].compactMap(\.self)), fields: [], lacksAccount: false)
        }
    }
}

extension ReportChange {
    fileprivate init(_ item: SkippedItem) {
        self.init(
            key: ResourceKey(kindName: item.kind.rawValue, name: item.label, account: item.account),
            status: .skipped(item.reason), reason: nil, scopes: [item.scope], fields: [],
            lacksAccount: item.account == nil && item.kind != .group)
    }

    fileprivate init(_ part: UnreadPart) {
        self.init(
            key: ResourceKey(kindName: part.what, name: "", account: part.account), status: .unknown(part.reason),
            reason: "nothing of it is removed", scopes: [], fields: [], lacksAccount: false)
    }
}

extension OutcomeStatus {
    /// Whether something that was there was changed, so that each field has an old value.
    fileprivate var isMending: Bool {
        switch self {
        case .adopted, .updated, .replaced: true
        case .created, .exists, .removed, .orphaned, .skipped, .failed, .unknown: false
        }
    }
}
