public import IAMModel

extension Assignment: ResourceKind {
    /// A session in Identity Center.
    public typealias Context = CenterContext

    /// What people call the kind.
    public static let kindName = "assignment"

    /// `{group} → {set}`.
    public var label: String { "\(group) → \(permissionSet)" }

    /// The account that it gives access to.
    public var home: AccountID? { account }

    /// The part of the definition that it belongs to.
    public var scopes: Set<Scope> { [scope] }

    /// What Identity Center has for the group in the account.
    public struct Observed: ObservedResource, Hashable {
        /// A set of ours of the same family that the group has in the account besides, and should not have.
        public struct Other: Hashable, Comparable, Sendable {
            /// The set's name.
            public let permissionSet: String
            /// The set's ARN.
            public let arn: String

            /// Another set of the family.
            public init(permissionSet: String, arn: String) {
                self.permissionSet = permissionSet
                self.arn = arn
            }

            /// Orders by name, then ARN.
            public static func < (left: Other, right: Other) -> Bool {
                (left.permissionSet, left.arn) < (right.permissionSet, right.arn)
            }
        }

        /// Whether the group has the set in the account.
        public var isAssigned: Bool
        /// The sets of the same family that this one replaces, sorted.
        public var others: [Other]

        /// What Identity Center has.
        public init(isAssigned: Bool, others: [Other] = []) {
            self.isAssigned = isAssigned
            self.others = others
        }

        /// An assignment carries no mark.
        public var ownership: Ownership { .unmarked }

        /// Whether it replaces another set of its family.
        public var replacesAnother: Bool { !others.isEmpty }
    }

    /// One thing that can be written.
    public enum Change: ResourceChange {
        case create
        /// Takes another set of the family from the group, once it has the desired one.
        case remove(Observed.Other)

        /// What the report calls the field.
        public var field: String {
            switch self {
            case .create: "assignment"
            case .remove: "replaced set"
            }
        }

        /// Whether this change brings the assignment into being.
        public var isCreation: Bool { self == .create }
    }
}
