public import IAMModel

/// Something that should not be there, observed before the run.
public struct Finding: Hashable, Sendable {
    /// How bad it is.
    public enum Severity: String, Hashable, Comparable, Sendable, CaseIterable {
        case information
        case low
        case medium
        case high
        case critical

        /// Orders from harmless to critical.
        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .information: 0
            case .low: 1
            case .medium: 2
            case .high: 3
            case .critical: 4
            }
        }
    }

    /// A stable name in kebab case, such as `operator-user`.
    public let code: String
    /// How bad it is.
    public let severity: Severity
    /// The account; `nil` for what concerns Identity Center as a whole.
    public let account: AccountID?
    /// What it is about, such as a role's name.
    public let resource: String
    /// What was seen, as a sentence without a final full stop.
    public let evidence: String
    /// What to do, as a sentence without a final full stop.
    public let remedy: String
    /// The change that mends it, where one does.
    public let mendedBy: Mending?

    /// Something that should not be there.
    package init(
        code: String, severity: Severity, account: AccountID?, resource: String, evidence: String, remedy: String,
        mendedBy: Mending? = nil
    ) {
        self.code = code
        self.severity = severity
        self.account = account
        self.resource = resource
        self.evidence = evidence
        self.remedy = remedy
        self.mendedBy = mendedBy
    }
}

extension Finding: CustomStringConvertible {
    /// The finding on one line for people: how bad it is, its code, what and where, what was seen, and what to do. What
    /// AWS said is printed so that it can't steer a terminal.
    public var description: String {
        let place = account.map { " in \($0)" } ?? ""
        let sentence = "\(resource)\(place): \(evidence). To do: \(remedy)."
        return "\(severity.rawValue) \(code): \(VisibleText.escape(sentence))"
    }
}

extension Finding: Comparable {
    /// Orders by severity, the worst first, then account, code, resource, evidence and remedy.
    public static func < (left: Finding, right: Finding) -> Bool {
        guard left.severity == right.severity else { return left.severity > right.severity }
        return left.sortKey.lexicographicallyPrecedes(right.sortKey) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private var sortKey: [String] { [account?.text ?? "", code, resource, evidence, remedy] }
}
