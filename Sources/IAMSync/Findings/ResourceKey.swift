public import IAMModel

/// Names one resource of a plan.
public struct ResourceKey: Hashable, Sendable {
    /// What people call its kind.
    public let kindName: String
    /// Its name.
    public let name: String
    /// Its account, where it has one.
    public let account: AccountID?

    /// Names one resource of a plan.
    public init<Kind: ResourceKind>(_ resource: Kind) {
        kindName = Kind.kindName
        name = resource.label
        account = resource.home
    }
}
