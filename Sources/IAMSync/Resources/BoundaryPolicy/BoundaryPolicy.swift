import AWSClient
public import IAMModel

extension BoundaryPolicy: ResourceKind {
    /// A session in the policy's account.
    public typealias Context = AccountContext

    /// What people call the kind.
    public static let kindName = "boundary policy"

    /// The role's coordinate is the only one that uses it.
    public var scopes: Set<Scope> { [coordinate.scope] }

    /// Its name in IAM.
    public var label: String { name }

    /// The account that it stands in.
    public var home: AccountID? { account }

    /// What the account has under the policy's name.
    public struct Observed: ObservedResource, Hashable {
        /// Its path, `/` for ours.
        public var path: String
        /// The default version's document.
        public var document: ObservedDocument
        /// The versions that it has, from new to old: at most five.
        public var versions: [String]
        /// The version that is in force.
        public var defaultVersion: String
        /// Its tags.
        public var tags: [Tag]
        /// Which definition folder asks.
        public var installation: String?

        /// What an account has under a policy's name.
        public init(
            path: String = "/", document: ObservedDocument, versions: [String] = ["v1"], defaultVersion: String = "v1",
            tags: [Tag], installation: String? = nil
        ) {
            self.path = path
            self.document = document
            self.versions = versions
            self.defaultVersion = defaultVersion
            self.tags = tags
            self.installation = installation
        }

        /// Whose it is, by its tags.
        public var ownership: Ownership { Ownership(of: tags, installation: installation) }

        /// A policy under another path has another ARN: it is not the one that roles carry.
        public var obstacle: Obstacle? {
            path == "/" ? nil : .mismatch("a policy of this name stands under the path \(path)")
        }
    }

    /// One thing that can be written.
    public enum Change: ResourceChange {
        case create
        /// A new version becomes the default one.
        case document
        /// Sets these tags, and leaves all others.
        case tags([Tag])

        /// What the report calls the field.
        public var field: String {
            switch self {
            case .create: "policy"
            case .document: "document"
            case .tags: "tags"
            }
        }

        /// Whether this change brings the policy into being.
        public var isCreation: Bool { self == .create }

        /// It covers itself; tags cover each of them.
        public func covers(_ other: Change) -> Bool {
            guard case .tags(let mine) = self, case .tags(let others) = other else { return self == other }
            return others.allSatisfy(mine.contains)
        }

        /// Orders by the order of writing.
        public static func < (left: Change, right: Change) -> Bool { left.place < right.place }

        private var place: Int {
            switch self {
            case .create: 0
            case .document: 1
            case .tags: 2
            }
        }
    }
}
