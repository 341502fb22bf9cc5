/// A group's right to use a permission set in an account.
public struct Assignment: Hashable, Comparable, Sendable {
    /// The group's display name.
    public let group: String
    /// The set's name on AWS.
    public let permissionSet: PermissionSetName
    /// The standard set that the set belongs to.
    public let family: StandardSet
    /// The account.
    public let account: AccountID
    /// The tier of the account: what happens on `live` is held to stricter rules.
    public let tier: Slug
    /// Which part of the definition it belongs to.
    public let scope: Scope

    /// An assignment that must exist.
    public init(
        group: String, permissionSet: PermissionSetName, family: StandardSet, account: AccountID, tier: Slug,
        scope: Scope
    ) {
        self.group = group
        self.permissionSet = permissionSet
        self.family = family
        self.account = account
        self.tier = tier
        self.scope = scope
    }

    /// Orders by account, then group, then set.
    public static func < (left: Assignment, right: Assignment) -> Bool {
        (left.account, left.group, left.permissionSet) < (right.account, right.group, right.permissionSet)
    }
}
