/// Something that the definition asks for and that can't be made, with the reason.
public struct SkippedItem: Hashable, Sendable {
    /// What it would be.
    public enum Kind: String, Hashable, Sendable {
        case oidcProvider = "OIDC provider"
        case boundaryPolicy = "boundary policy"
        case operatorRole = "operator role"
        case group = "group"
        case assignment = "assignment"
    }

    /// What it would be.
    public let kind: Kind
    /// What it would be called; for an assignment the group's name.
    public let name: String
    /// Where it would stand, when that is known.
    public let account: AccountID?
    /// For an assignment, the set that the group would get.
    public let permissionSet: String?
    /// Why it can't be made, such as `no account for (ecommerce, live)` or `management account`.
    public let reason: String
    /// Which part of the definition it belongs to.
    public let scope: Scope

    /// Something that can't be made.
    package init(
        kind: Kind, name: String, account: AccountID? = nil, permissionSet: String? = nil, reason: String, scope: Scope
    ) {
        self.kind = kind
        self.name = name
        self.account = account
        self.permissionSet = permissionSet
        self.reason = reason
        self.scope = scope
    }
}

extension SkippedItem {
    /// Its name as people read it; for an assignment `{group} → {set}`.
    package var label: String { name + (permissionSet.map { " → \($0)" } ?? "") }
}
