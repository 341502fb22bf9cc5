/// What a run means to do with one resource, and why.
public struct Step<Kind: ResourceKind>: Sendable {
    /// What is to be done.
    public enum Action: Hashable, Sendable {
        /// It isn't there.
        case create
        /// It is there without our mark: it gets it, and every difference is mended.
        case adopt
        /// It is ours, and differs.
        case update
        /// It stands in another's place, which is removed once this is there: an assignment to another set of its family.
        case replace
        /// Nothing differs.
        case keep
        /// It can't be done now, with the reason.
        case skip(String)
        /// It can't be known what there is, with the reason.
        case unknown(String)
        /// It stands in a way that can't be mended, with the reason.
        case fail(String)
    }

    /// What must be.
    public let desired: Kind
    /// What AWS has; `nil` for nothing, or not known.
    public let observed: Kind.Observed?
    /// What is to be done.
    public let action: Action
    /// What is to be written at most: what was approved is a ceiling.
    public let changes: [Kind.Change]

    /// A step.
    package init(desired: Kind, observed: Kind.Observed?, action: Action, changes: [Kind.Change]) {
        self.desired = desired
        self.observed = observed
        self.action = action
        self.changes = changes
    }

    /// The changes as people read them.
    public var explanations: [FieldChange] {
        changes.map { Kind.explain($0, from: observed, to: desired) }
    }

    /// Whether anything would be written.
    public var writes: Bool {
        switch action {
        case .create, .adopt, .update, .replace: true
        case .keep, .skip, .unknown, .fail: false
        }
    }
}

extension Step {
    /// Compares what must be with what is known. Pure.
    package init(_ desired: Kind, from reading: Reading<Kind.Observed>) {
        switch reading {
        case .unknown(let reason):
            self.init(desired: desired, observed: nil, action: .unknown(reason), changes: [])
        case .absent:
            if let reason = desired.reasonNotToCreate {
                self.init(desired: desired, observed: nil, action: .skip(reason), changes: [])
            } else {
                self.init(
                    desired: desired, observed: nil, action: .create, changes: Kind.changes(from: nil, to: desired))
            }
        case .present(let observed):
            self.init(desired, from: observed)
        }
    }

    private init(_ desired: Kind, from observed: Kind.Observed) {
        let changes = Kind.changes(from: observed, to: desired)
        let action = Self.action(for: observed, changes: changes)
        let step = Step(desired: desired, observed: observed, action: action, changes: changes)
        self = step.writes ? step : Step(desired: desired, observed: observed, action: action, changes: [])
    }

    private static func action(for observed: Kind.Observed, changes: [Kind.Change]) -> Action {
        switch observed.obstacle {
        case .mismatch(let reason): return .fail(reason)
        case .notReady(let reason): return .skip(reason)
        case nil: break
        }
        switch observed.ownership {
        case .otherInstallation(let name): return .fail("belongs to installation \(name)")
        case .foreign: return .adopt
        case .ours, .unmarked: break
        }
        guard !changes.isEmpty else { return .keep }
        if observed.replacesAnother { return .replace }
        return changes.contains(where: \.isCreation) ? .create : .update
    }
}
