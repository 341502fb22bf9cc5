/// How one resource came out of a run: its line in the report.
public struct Outcome<Kind: ResourceKind>: Sendable {
    /// What must be.
    public let desired: Kind
    /// What AWS had before the run; `nil` for nothing, or not known.
    public let before: Kind.Observed?
    /// What AWS has after the run; in a dry-run what it has now.
    public let after: Kind.Observed?
    /// How it came out, or would come out.
    public let status: OutcomeStatus
    /// What was written, or would be, in the order of writing.
    public let changes: [FieldChange]

    /// How one resource came out.
    package init(
        desired: Kind, before: Kind.Observed?, after: Kind.Observed?, status: OutcomeStatus, changes: [FieldChange] = []
    ) {
        self.desired = desired
        self.before = before
        self.after = after
        self.status = status
        self.changes = changes
    }
}

/// How one resource came out of a run. In a dry-run the same words say what would be.
public enum OutcomeStatus: Hashable, Sendable {
    case created
    case exists
    /// With the fields that were mended besides.
    case adopted([String])
    /// With the fields that were mended.
    case updated([String])
    case replaced
    /// It was ours and not asked for, and is gone.
    case removed
    /// It is ours and not asked for, and stays.
    case orphaned
    case skipped(String)
    case failed(String)
    case unknown(String)
}

extension OutcomeStatus {
    /// Whether the resource is there and right, or would be.
    public var isDone: Bool { reason == nil }

    /// Whether AWS was changed, or would be.
    public var isChange: Bool {
        switch self {
        case .created, .adopted, .updated, .replaced, .removed: true
        case .exists, .orphaned, .skipped, .failed, .unknown: false
        }
    }

    /// Why the resource is not as it must be; `nil` where it is.
    public var reason: String? {
        switch self {
        case .skipped(let reason), .failed(let reason), .unknown(let reason): reason
        case .created, .exists, .adopted, .updated, .replaced, .removed, .orphaned: nil
        }
    }
}

extension Outcome {
    /// What a step would come to, if everything goes well.
    init(planned step: Step<Kind>) {
        self.init(
            desired: step.desired, before: step.observed, after: step.observed, status: step.planned,
            changes: step.explanations)
    }

    /// What a step came to.
    init(applied step: Step<Kind>, ensured: Ensured<Kind>) {
        let explanations = ensured.changes.map { Kind.explain($0, from: step.observed, to: step.desired) }
        let fields = ensured.changes.fields
        let status: OutcomeStatus =
            switch step.action {
            case .adopt: .adopted(fields)
            case .replace where !ensured.changes.isEmpty: .replaced
            default:
                if ensured.changes.contains(where: \.isCreation) {
                    .created
                } else {
                    fields.isEmpty ? .exists : .updated(fields)
                }
            }
        self.init(
            desired: step.desired, before: step.observed, after: ensured.observed, status: status,
            changes: explanations)
    }

    /// A step that didn't come about.
    init(step: Step<Kind>, status: OutcomeStatus) {
        self.init(desired: step.desired, before: step.observed, after: step.observed, status: status)
    }

    /// Whether what needs this resource can go on; the reason where it can't.
    var hindrance: String? {
        switch status {
        case .skipped: "\(Kind.kindName) \(desired.label) was skipped"
        case .failed: "\(Kind.kindName) \(desired.label) failed"
        case .unknown: "\(Kind.kindName) \(desired.label) is unknown"
        case .created, .exists, .adopted, .updated, .replaced, .removed, .orphaned: nil
        }
    }
}

extension Step {
    /// How the resource would come out, if everything goes well.
    var planned: OutcomeStatus {
        switch action {
        case .create: .created
        case .adopt: .adopted(changes.fields)
        case .update: .updated(changes.fields)
        case .replace: .replaced
        case .keep: .exists
        case .skip(let reason): .skipped(reason)
        case .unknown(let reason): .unknown(reason)
        case .fail(let reason): .failed(reason)
        }
    }
}

extension Array where Element: ResourceChange {
    /// The fields that change, each once, in the order of writing.
    fileprivate var fields: [String] {
        var fields: [String] = []
        for change in self where !fields.contains(change.field) { fields.append(change.field) }
        return fields
    }
}
