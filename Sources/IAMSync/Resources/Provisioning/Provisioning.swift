public import IAMModel

/// A changed permission set reaching the accounts that it is assigned in: once a set and run.
public struct Provisioning: Hashable, Sendable {
    /// The set's name on AWS.
    public let permissionSet: PermissionSetName
    /// Every part of the definition that uses the set.
    public let scopes: Set<Scope>

    /// The latest form of a set must be in all its accounts.
    public init(permissionSet: PermissionSetName, scopes: Set<Scope>) {
        self.permissionSet = permissionSet
        self.scopes = scopes
    }
}

extension Provisioning: ResourceKind {
    /// A session in Identity Center.
    public typealias Context = CenterContext

    /// What people call the kind.
    public static let kindName = "provisioning"

    /// The set's name.
    public var label: String { permissionSet.text }

    /// It reaches every account of the set.
    public var home: AccountID? { nil }

    /// How far the set has come to its accounts.
    public struct Observed: ObservedResource, Hashable {
        /// The accounts that don't have the set in its latest form, sorted.
        public var staleAccounts: [String]
        /// Whether this run changes the set, which makes every account stale that has it.
        public var followsChange: Bool

        /// How far the set has come.
        public init(staleAccounts: [String], followsChange: Bool = false) {
            self.staleAccounts = staleAccounts
            self.followsChange = followsChange
        }

        /// It carries no mark.
        public var ownership: Ownership { .unmarked }
    }

    /// One thing that can be written.
    public enum Change: ResourceChange {
        /// Brings the latest form of the set to every account that lacks it.
        case provision

        /// What the report calls the field.
        public var field: String { "provisioning" }

        /// Nothing comes into being.
        public var isCreation: Bool { false }
    }
}
