/// An admin group, or a live contributor group: a row of the report's JIT table.
public struct GatedGroup: Hashable, Sendable {
    /// The group's display name.
    public let group: String
    /// Its role: `.admins` or `.contributors`.
    public let role: GroupRole
    /// Its place.
    public let coordinate: Coordinate
    /// The approval that the definition asks for; `nil` where it has no JIT rule.
    public let approval: Approval?
    /// How long access lasts; `nil` where it has no JIT rule.
    public let window: SessionLength?
    /// Who may ask: a group's name; `nil` where nobody is named.
    public let eligibleFrom: String?
    /// The individuals that the definition lists for it, as written, sorted: who is eligible when the group is kept empty.
    public let listedMembers: [String]

    /// A group whose access is gated, or should be.
    package init(
        group: String, role: GroupRole, coordinate: Coordinate, approval: Approval?, window: SessionLength?,
        eligibleFrom: String?, listedMembers: [String]
    ) {
        self.group = group
        self.role = role
        self.coordinate = coordinate
        self.approval = approval
        self.window = window
        self.eligibleFrom = eligibleFrom
        self.listedMembers = listedMembers
    }

    /// Whether it is at the tier with production data.
    public var isLive: Bool { coordinate.tier.text == "live" }
}
