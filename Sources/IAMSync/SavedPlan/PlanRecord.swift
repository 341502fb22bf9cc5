public import IAMModel
public import JSONTree

/// One item of a plan as data: what would be done with it, and what that was decided from.
public struct PlanRecord: Hashable, Sendable {
    /// What is to be done, as the file writes it.
    public enum Action: String, Hashable, Sendable, CaseIterable {
        case create
        case adopt
        case update
        case replace
        case keep
        case skip
        case unknown
        case fail
        /// It is ours, and not asked for: it is named, and stays.
        case orphan
        /// It is ours, and not asked for: it goes.
        case remove
    }

    /// What people call its kind.
    public let kindName: String
    /// Its name; for an assignment `{group} → {set}`.
    public let name: String
    /// Its account, where it has one.
    public let account: AccountID?
    /// What is to be done.
    public let action: Action
    /// Why nothing is done; `nil` where something is, or nothing has to be.
    public let reason: String?
    /// What would be written, in the order of writing.
    public let changes: [FieldChange]
    /// What AWS has (``ObservedResource/json``); `nil` for nothing, or not known.
    public let observed: JSON?

    /// One item of a plan.
    package init(
        kindName: String, name: String, account: AccountID?, action: Action, reason: String? = nil,
        changes: [FieldChange] = [], observed: JSON? = nil
    ) {
        self.kindName = kindName
        self.name = name
        self.account = account
        self.action = action
        self.reason = reason
        self.changes = changes
        self.observed = observed
    }
}

extension PlanRecord {
    /// What a run means to do with one resource.
    init<Kind: ResourceKind>(_ step: Step<Kind>) {
        let (action, reason) = Self.words(step.action)
        self.init(
            kindName: Kind.kindName, name: step.desired.label, account: step.desired.home, action: action,
            reason: reason, changes: step.explanations, observed: step.observed?.json)
    }

    /// What can't be made.
    init(_ item: SkippedItem) {
        self.init(
            kindName: item.kind.rawValue, name: item.label, account: item.account, action: .skip,
            reason: item.reason)
    }

    /// What is ours and not asked for.
    init<Item: Removable>(_ removal: Removal<Item>) {
        let (action, reason) = Self.words(removal.action)
        let key = removal.key
        self.init(
            kindName: key.kindName, name: key.name, account: key.account, action: action, reason: reason,
            observed: .array(removal.item.observed.map(JSON.string)))
    }

    private static func words<Item>(_ action: Removal<Item>.Action) -> (Action, String?) {
        switch action {
        case .leave: (.orphan, nil)
        case .remove: (.remove, nil)
        case .keep(let reason): (.orphan, reason)
        case .unknown(let reason): (.unknown, reason)
        }
    }

    private static func words<Kind>(_ action: Step<Kind>.Action) -> (Action, String?) {
        switch action {
        case .create: (.create, nil)
        case .adopt: (.adopt, nil)
        case .update: (.update, nil)
        case .replace: (.replace, nil)
        case .keep: (.keep, nil)
        case .skip(let reason): (.skip, reason)
        case .unknown(let reason): (.unknown, reason)
        case .fail(let reason): (.fail, reason)
        }
    }
}
