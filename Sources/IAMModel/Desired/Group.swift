/// A group of people that holds assignments.
public struct Group: Hashable, Sendable {
    /// Where the group comes from.
    public enum Source: Hashable, Sendable {
        /// Synced from the corporate identity provider: looked up, by id where one is given.
        case scim(id: String?)
        /// Created and filled here; an id that is given wins over the name.
        case native(id: String?)
    }

    /// Its display name, such as `payments-live-admins` or `payments-readers`.
    public let name: String
    /// What its members may do.
    public let role: GroupRole
    /// Where it comes from.
    public let source: Source
    /// Which part of the definition it belongs to.
    public let scope: Scope

    /// A group that must exist.
    public init(name: String, role: GroupRole, source: Source, scope: Scope) {
        self.name = name
        self.role = role
        self.source = source
        self.scope = scope
    }

    /// The description of a group that is created here, which marks it as ours.
    public static let nativeDescription = "managed by iamsync"
}
