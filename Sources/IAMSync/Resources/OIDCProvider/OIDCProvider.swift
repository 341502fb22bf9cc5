import AWSClient
public import IAMModel

extension OIDCProvider: ResourceKind {
    /// A session in the provider's account.
    public typealias Context = AccountContext

    /// What people call the kind.
    public static let kindName = "OIDC provider"

    /// The issuer's URL.
    public var name: String { issuer.url }

    /// The issuer.
    public var label: String { name }

    /// The account that it stands in.
    public var home: AccountID? { account }

    /// What the account has under the issuer's URL.
    public struct Observed: ObservedResource, Hashable {
        /// The audiences that it accepts, in AWS's order.
        public var clientIDs: [String]
        /// SHA-1 digests of certificates, 40 lowercase hexadecimal digits each, in AWS's order.
        public var thumbprints: [String]
        /// Its tags.
        public var tags: [Tag]
        /// What the issuer presents at present; `nil` when that could not be read: then thumbprints are left alone.
        public var presented: [String]?
        /// Whether thumbprints that the issuer no longer presents are dropped.
        public var rotatesThumbprints: Bool
        /// Which definition folder asks.
        public var installation: String?

        /// What an account has under an issuer's URL.
        public init(
            clientIDs: [String], thumbprints: [String], tags: [Tag], presented: [String]? = nil,
            rotatesThumbprints: Bool = false, installation: String? = nil
        ) {
            self.clientIDs = clientIDs
            self.thumbprints = thumbprints
            self.tags = tags
            self.presented = presented
            self.rotatesThumbprints = rotatesThumbprints
            self.installation = installation
        }

        /// Whose it is, by its tags.
        public var ownership: Ownership { Ownership(of: tags, installation: installation) }
    }

    /// One thing that can be written.
    public enum Change: ResourceChange {
        case create
        /// Adds an audience. None is ever taken away: another role may need it.
        case addClientID(String)
        /// Replaces the whole list of thumbprints.
        case thumbprints([String])
        /// Sets these tags, and leaves all others.
        case tags([Tag])

        /// What the report calls the field.
        public var field: String {
            switch self {
            case .create: "provider"
            case .addClientID: "audience"
            case .thumbprints: "thumbprint"
            case .tags: "tags"
            }
        }

        /// Whether this change brings the provider into being.
        public var isCreation: Bool { self == .create }

        /// It covers itself; tags cover each of them.
        public func covers(_ other: Change) -> Bool {
            guard case .tags(let mine) = self, case .tags(let others) = other else { return self == other }
            return others.allSatisfy(mine.contains)
        }

        /// Orders by the order of writing: an audience lets tokens in, so it comes last.
        public static func < (left: Change, right: Change) -> Bool { left.place < right.place }

        private var place: String {
            switch self {
            case .create: "0"
            case .tags: "1"
            case .thumbprints: "2"
            case .addClientID(let audience): "3" + audience
            }
        }
    }
}
