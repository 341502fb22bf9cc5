/// A person's membership in a native group.
public struct Membership: Hashable, Comparable, Sendable {
    /// The group's display name.
    public let group: String
    /// The person's user name or e-mail address, as written.
    public let member: String
    /// Which part of the definition it belongs to.
    public let scope: Scope

    /// A membership that must exist.
    public init(group: String, member: String, scope: Scope) {
        self.group = group
        self.member = member
        self.scope = scope
    }

    /// Orders by group, then member.
    public static func < (left: Membership, right: Membership) -> Bool {
        (left.group, left.member) < (right.group, right.member)
    }
}
