/// What every boundary template must deny explicitly, since a resource policy could grant it past a boundary that merely
/// doesn't allow it.
public enum RequiredDenial: String, Hashable, Sendable, CaseIterable {
    /// Passing a role that doesn't carry the prefix, or is another account's.
    case passingForeignRoles = "passing a role outside the prefix"
    /// Assuming a role that doesn't carry the prefix, or is another account's.
    case assumingForeignRoles = "assuming a role outside the prefix"
    /// Removing or replacing any permissions boundary.
    case changingBoundaries = "removing or replacing a permissions boundary"
    /// Creating a role, or changing its policies or trust, unless it carries this very boundary.
    case unboundedRoles = "creating or changing a role that lacks this boundary"
    /// Anything but reading on policies that end in `-boundary`.
    case changingBoundaryPolicies = "changing a policy whose name ends in -boundary"
    /// Anything but reading on roles that end in `-operator`.
    case changingOperatorRoles = "changing a role whose name ends in -operator"
    /// Moving or removing the tag `scope`.
    case movingScopeTag = "moving or removing the tag scope"
}
