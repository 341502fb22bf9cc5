public import IAMModel

extension Group: ResourceKind {
    /// A session in Identity Center.
    public typealias Context = CenterContext

    /// What people call the kind.
    public static let kindName = "group"

    /// Its display name.
    public var label: String { name }

    /// It stands in Identity Center as a whole.
    public var home: AccountID? { nil }

    /// The part of the definition that it belongs to.
    public var scopes: Set<Scope> { [scope] }

    /// A group of the corporate identity provider comes from there, and an id is given by AWS only.
    public var reasonNotToCreate: String? {
        switch source {
        case .scim: "not synced yet"
        case .native(let id?): "no group has the id \(id)"
        case .native(nil): nil
        }
    }

    /// Whether it is created and filled here.
    var isNative: Bool {
        guard case .native = source else { return false }
        return true
    }

    /// The id that the definition gives it.
    var givenID: String? {
        switch source {
        case .scim(let id), .native(let id): id
        }
    }

    /// What the identity store has under the group's id or name.
    public struct Observed: ObservedResource, Hashable {
        /// The id in the identity store.
        public var id: String
        /// Its display name, as the identity store writes it.
        public var name: String
        /// Its description, which is the mark of a native group; `nil` for none.
        public var description: String?
        /// Whether it should be one that is created and filled here.
        public var isNative: Bool

        /// What the identity store has.
        public init(id: String, name: String, description: String? = nil, isNative: Bool) {
            self.id = id
            self.name = name
            self.description = description
            self.isNative = isNative
        }

        /// A synced group belongs to the corporate identity provider; a native one is ours by its description.
        public var ownership: Ownership {
            guard isNative else { return .unmarked }
            return description == Group.nativeDescription ? .ours : .foreign
        }
    }

    /// One thing that can be written.
    public enum Change: ResourceChange {
        case create
        /// Marks it as ours by its description.
        case mark

        /// What the report calls the field.
        public var field: String {
            switch self {
            case .create: "group"
            case .mark: "description"
            }
        }

        /// Whether this change brings the group into being.
        public var isCreation: Bool { self == .create }
    }
}
