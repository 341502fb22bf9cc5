public import IAMModel

/// A changed permission set reaching the accounts that it is assigned in: once a set and run.
public struct Provisioning: Hashable, Sendable {
    /// The set's name on AWS.
    public let permissionSet: PermissionSetName
    /// Every part of the definition that uses the set.
    public let scopes: Set<Scope>

    /// The latest form of a set must be in all its accounts.
    public init(permissionSet: PermissionSetName, scopes: Set<Scope>) {
        self.permissionSet = permissionSet
        self.scopes = scopes
    }
}
