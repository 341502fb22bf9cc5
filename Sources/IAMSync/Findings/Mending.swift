/// The change that mends a finding: only where it is made, or would be, is the finding said to be mended.
public struct Mending: Hashable, Sendable {
    /// The resource that is changed.
    public let resource: ResourceKey
    /// What the report calls the field, such as `trust policy`.
    public let field: String
    /// The value that is taken away; `nil` where any change of the field mends.
    public let old: String?

    /// The change of a field of a resource.
    package init<Kind: ResourceKind>(of resource: Kind, _ field: String, old: String? = nil) {
        self.resource = ResourceKey(resource)
        self.field = field
        self.old = old
    }

    /// The field that stands for the whole: the resource is removed.
    static let removal = "removal"

    /// The removal of something that is not asked for.
    init(removing resource: ResourceKey) {
        self.resource = resource
        field = Self.removal
        old = nil
    }

    /// Whether it is among the changes of its resource.
    func isAmong(_ changes: [FieldChange]) -> Bool {
        changes.contains { change in change.field == field && (old == nil || change.old == old) }
    }
}
