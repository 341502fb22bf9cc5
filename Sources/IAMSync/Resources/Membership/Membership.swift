public import IAMModel

extension Membership: ResourceKind {
    /// A session in Identity Center.
    public typealias Context = CenterContext

    /// What people call the kind.
    public static let kindName = "membership"

    /// `{member} in {group}`.
    public var label: String { "\(member) in \(group)" }

    /// It stands in Identity Center as a whole.
    public var home: AccountID? { nil }

    /// The part of the definition that it belongs to.
    public var scopes: Set<Scope> { [scope] }

    /// What the identity store has.
    public struct Observed: ObservedResource, Hashable {
        /// The person's id; `nil` where the identity store knows nobody of that name.
        public var userID: String?
        /// The membership's id; `nil` where the person is no member.
        public var membershipID: String?
        /// The name that was looked for.
        public var member: String

        /// What the identity store has.
        public init(userID: String?, membershipID: String? = nil, member: String) {
            self.userID = userID
            self.membershipID = membershipID
            self.member = member
        }

        /// A membership carries no mark.
        public var ownership: Ownership { .unmarked }

        /// Nobody is created.
        public var obstacle: Obstacle? {
            userID == nil ? .notReady("nobody in the identity store is called \(member)") : nil
        }
    }

    /// One thing that can be written.
    public enum Change: ResourceChange {
        case create

        /// What the report calls the field.
        public var field: String { "membership" }

        /// Whether this change brings the membership into being.
        public var isCreation: Bool { true }
    }
}
