/// `jit`: how members of a write group come by their access for a time.
public struct JITRule: Sendable {
    /// The group whose members may ask, when written.
    public var eligibleFrom: Located<String>?
    /// Who has to approve.
    public var approval: Located<Approval>
    /// How long access lasts.
    public var window: Located<SessionLength>
    /// Whether a reason must be given, when written; by default on live.
    public var justificationRequired: Located<Bool>?

    /// A rule for access on request.
    public init(
        eligibleFrom: Located<String>? = nil, approval: Located<Approval>, window: Located<SessionLength>,
        justificationRequired: Located<Bool>? = nil
    ) {
        self.eligibleFrom = eligibleFrom
        self.approval = approval
        self.window = window
        self.justificationRequired = justificationRequired
    }
}

/// Who has to approve an access request, from the loosest to the strictest.
public enum Approval: String, Hashable, Comparable, Sendable, CaseIterable {
    case automated
    case `self`
    case peer
    case twoParty = "two-party"

    /// Orders from loose to strict.
    public static func < (left: Approval, right: Approval) -> Bool { left.strictness < right.strictness }

    private var strictness: Int {
        switch self {
        case .automated: 0
        case .`self`: 1
        case .peer: 2
        case .twoParty: 3
        }
    }
}

/// A rule book that a tenant's live access has to satisfy.
public enum Compliance: String, Hashable, Sendable, CaseIterable {
    case pciDSS = "pci-dss"
    case hipaa
}
