/// A place of the Platform Notation that has operators, admins and contributors: a sector's or a tenant's tier.
public struct Coordinate: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Whose tier it is.
    public enum Owner: Hashable, Sendable {
        /// A sector of core-iam.yaml.
        case sector(Slug)
        /// A tenant, with the sector that its account for this tier belongs to; `nil` where no account is known.
        case tenant(Slug, sector: Slug?)
    }

    /// Whose tier it is.
    public let owner: Owner
    /// The tier, such as `live`.
    public let tier: Slug
    /// How the names of everything at this place begin: `{sector}-{tier}` or `{tenant}-{tier}`.
    public let prefix: String

    /// A sector's or a tenant's tier.
    public init(_ owner: Owner, tier: Slug) {
        self.owner = owner
        self.tier = tier
        switch owner {
        case .sector(let name), .tenant(let name, _): prefix = "\(name.text)-\(tier.text)"
        }
    }

    /// The name of a group at this place: `{prefix}-admins`.
    public func groupName(_ role: GroupRole) -> String { prefix + role.suffix }

    /// The sector, where it applies.
    public var sector: Slug? {
        switch owner {
        case .sector(let name): name
        case .tenant(_, let sector): sector
        }
    }

    /// The tenant, where it applies.
    public var tenant: Slug? {
        guard case .tenant(let name, _) = owner else { return nil }
        return name
    }

    /// Which part of the definition it belongs to.
    public var scope: Scope { tenant.map(Scope.tenant) ?? .core }

    /// The prefix.
    public var description: String { prefix }

    /// Orders by prefix.
    public static func < (left: Coordinate, right: Coordinate) -> Bool { left.prefix < right.prefix }
}
