/// What a group may do at its coordinate, and how its name ends.
public enum GroupRole: String, Hashable, Sendable, CaseIterable {
    /// Runners of pipelines: no person.
    case `operator`
    case admins
    case contributors
    case readers

    /// The end of the group's name: `-admins`.
    public var suffix: String { "-" + rawValue }

    /// Whether people with this role can change things: admins and contributors.
    public var writes: Bool { self == .admins || self == .contributors }
}
