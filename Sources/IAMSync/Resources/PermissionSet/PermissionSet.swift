import AWSClient
public import IAMModel

extension PermissionSet: ResourceKind {
    /// A session in Identity Center.
    public typealias Context = CenterContext

    /// What people call the kind.
    public static let kindName = "permission set"

    /// The set's name on AWS.
    public var label: String { name.text }

    /// It stands in Identity Center as a whole.
    public var home: AccountID? { nil }

    /// Whether it belongs to no tenant: it is a set of the standard table, or such a set with a window of its own.
    ///
    /// A tenant's name begins with a letter, a window with a digit: the two can't be taken for each other.
    public var isShared: Bool {
        let rest = name.whole.dropFirst(family.rawValue.count)
        return rest.isEmpty || rest.dropFirst().first?.isNumber == true
    }

    /// The description of a set that is created here. One that people wrote stays.
    static let description = "managed by iamsync"

    /// What Identity Center has under the set's name.
    public struct Observed: ObservedResource, Hashable {
        /// A customer managed policy that the set names: the policy of this name and path in each account.
        public struct CustomerManagedPolicy: Hashable, Comparable, Sendable {
            /// The policy's name.
            public let name: String
            /// The policy's path, `/` for most.
            public let path: String

            /// A customer managed policy.
            public init(name: String, path: String = "/") {
                self.name = name
                self.path = path
            }

            /// Orders by path and name.
            public static func < (left: CustomerManagedPolicy, right: CustomerManagedPolicy) -> Bool {
                (left.path, left.name) < (right.path, right.name)
            }
        }

        /// The ARN that AWS gave it.
        public var arn: String
        /// Its description; `nil` for none.
        public var description: String?
        /// How long a session lasts, as AWS wrote it: `PT1H` where it says nothing.
        public var session: String
        /// Where a session begins; `nil` for the console's start page.
        public var relayState: String?
        /// ARNs of its AWS managed policies, in AWS's order.
        public var managedPolicies: [String]
        /// Its customer managed policies, in AWS's order.
        public var customerManagedPolicies: [CustomerManagedPolicy]
        /// Its inline policy; `nil` for none.
        public var inlinePolicy: ObservedDocument?
        /// Whether somebody put a permissions boundary on it, which only narrows: it stays.
        public var hasPermissionsBoundary: Bool
        /// Its tags.
        public var tags: [Tag]
        /// Which definition folder asks.
        public var installation: String?

        /// What Identity Center has under a set's name.
        public init(
            arn: String, description: String? = nil, session: String, relayState: String? = nil,
            managedPolicies: [String], customerManagedPolicies: [CustomerManagedPolicy] = [],
            inlinePolicy: ObservedDocument? = nil, hasPermissionsBoundary: Bool = false, tags: [Tag],
            installation: String? = nil
        ) {
            self.arn = arn
            self.description = description
            self.session = session
            self.relayState = relayState
            self.managedPolicies = managedPolicies
            self.customerManagedPolicies = customerManagedPolicies
            self.inlinePolicy = inlinePolicy
            self.hasPermissionsBoundary = hasPermissionsBoundary
            self.tags = tags
            self.installation = installation
        }

        /// How long a session lasts; `nil` where AWS's text is no length that we know.
        public var sessionLength: SessionLength? { SessionLength(iso8601: session) }

        /// Whose it is, by its tags.
        public var ownership: Ownership { Ownership(of: tags, installation: installation) }
    }

    /// One thing that can be written.
    public enum Change: ResourceChange {
        /// Creates the set with its session and tags, but without any permission.
        case create
        /// Sets these tags, and leaves all others.
        case tags([Tag])
        case session
        case detachCustomerManaged(Observed.CustomerManagedPolicy)
        case detach(String)
        /// Puts the desired inline policy, or removes the one that is there.
        case inlinePolicy
        case attach(ARN)

        /// What the report calls the field.
        public var field: String {
            switch self {
            case .create: "permission set"
            case .tags: "tags"
            case .session: "session"
            case .detachCustomerManaged: "customer managed policies"
            case .detach, .attach: "managed policies"
            case .inlinePolicy: "inline policy"
            }
        }

        /// Whether this change brings the set into being.
        public var isCreation: Bool { self == .create }

        /// It covers itself; tags cover each of them.
        public func covers(_ other: Change) -> Bool {
            guard case .tags(let mine) = self, case .tags(let others) = other else { return self == other }
            return others.allSatisfy(mine.contains)
        }

        /// Orders by the order of writing: what takes away and what guards comes first, what grants comes last.
        public static func < (left: Change, right: Change) -> Bool { left.place < right.place }

        private var place: String {
            switch self {
            case .create: "0"
            case .tags: "1"
            case .session: "2"
            case .detachCustomerManaged(let policy): "3" + policy.path + policy.name
            case .detach(let policy): "4" + policy
            case .inlinePolicy: "5"
            case .attach(let policy): "6" + policy.text
            }
        }
    }
}
