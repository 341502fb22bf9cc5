import AWSClient
public import IAMModel

extension OperatorRole: ResourceKind {
    /// A session in the role's account.
    public typealias Context = AccountContext

    /// What people call the kind.
    public static let kindName = "operator role"

    /// Its coordinate is the only one that uses it.
    public var scopes: Set<Scope> { [coordinate.scope] }

    /// Its name in IAM.
    public var label: String { name }

    /// The account that it stands in.
    public var home: AccountID? { account }

    /// What the account has under the role's name.
    public struct Observed: ObservedResource, Hashable {
        /// Its path, `/` for ours.
        public var path: String
        /// Who may assume it.
        public var trust: ObservedDocument
        /// The ARN of its permissions boundary; `nil` for none.
        public var boundary: String?
        /// ARNs of the attached policies, in AWS's order.
        public var attachedPolicies: [String]
        /// Names of the inline policies, in AWS's order.
        public var inlinePolicies: [String]
        /// How long a session may last, in seconds.
        public var maxSessionSeconds: Int
        /// Its tags.
        public var tags: [Tag]
        /// Which definition folder asks.
        public var installation: String?

        /// What an account has under a role's name.
        public init(
            path: String = "/", trust: ObservedDocument, boundary: String?, attachedPolicies: [String],
            inlinePolicies: [String] = [], maxSessionSeconds: Int, tags: [Tag], installation: String? = nil
        ) {
            self.path = path
            self.trust = trust
            self.boundary = boundary
            self.attachedPolicies = attachedPolicies
            self.inlinePolicies = inlinePolicies
            self.maxSessionSeconds = maxSessionSeconds
            self.tags = tags
            self.installation = installation
        }

        /// Whose it is, by its tags.
        public var ownership: Ownership { Ownership(of: tags, installation: installation) }

        /// A role under another path has another ARN: pipelines would not find it.
        public var obstacle: Obstacle? {
            path == "/" ? nil : .mismatch("a role of this name stands under the path \(path)")
        }
    }

    /// One thing that can be written.
    public enum Change: ResourceChange {
        /// Creates the role with trust, boundary, session and tags, but without any permission.
        case create
        case boundary
        case deleteInlinePolicy(String)
        case detach(String)
        case trust
        case session
        /// Sets these tags, and leaves all others.
        case tags([Tag])
        case attach(ARN)

        /// What the report calls the field.
        public var field: String {
            switch self {
            case .create: "role"
            case .boundary: "boundary"
            case .deleteInlinePolicy: "inline policy"
            case .detach, .attach: "managed policies"
            case .trust: "trust policy"
            case .session: "session"
            case .tags: "tags"
            }
        }

        /// Whether this change brings the role into being.
        public var isCreation: Bool { self == .create }

        /// It covers itself; tags cover each of them.
        public func covers(_ other: Change) -> Bool {
            guard case .tags(let mine) = self, case .tags(let others) = other else { return self == other }
            return others.allSatisfy(mine.contains)
        }

        /// Orders by the order of writing: what guards comes first, what grants comes last.
        public static func < (left: Change, right: Change) -> Bool { left.place < right.place }

        private var place: String {
            switch self {
            case .create: "0"
            case .boundary: "1"
            case .deleteInlinePolicy(let name): "2" + name
            case .detach(let policy): "3" + policy
            case .trust: "4"
            case .session: "5"
            case .tags: "6"
            case .attach(let policy): "7" + policy.text
            }
        }
    }
}
