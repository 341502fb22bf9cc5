/// The resources that an explanation is about, by the names under which a plan has them.
package struct ExplainedResources: Hashable, Sendable {
    /// Of providers, boundary policies and operator roles.
    package var arns: Set<ARN>
    /// Names of permission sets.
    package var permissionSets: Set<String>
    /// Names of groups, with their memberships where ``hasMembers`` is set.
    package var groups: Set<String>
    /// Whether the memberships of the groups are meant, too.
    package var hasMembers: Bool
    /// Assignments.
    package var assignments: Set<Assignment>

    /// Resources by their names.
    init(
        arns: Set<ARN> = [], permissionSets: Set<String> = [], groups: Set<String> = [], hasMembers: Bool = false,
        assignments: Set<Assignment> = []
    ) {
        self.arns = arns
        self.permissionSets = permissionSets
        self.groups = groups
        self.hasMembers = hasMembers
        self.assignments = assignments
    }
}
