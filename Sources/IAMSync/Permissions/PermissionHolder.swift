/// Who has to have permissions, for iamsync to work.
public enum PermissionHolder: String, Hashable, Sendable, CaseIterable {
    /// Whoever runs iamsync, in the management account.
    case caller
    /// The access role of each account.
    case accessRole
}
