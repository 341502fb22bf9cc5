import AWSClient
import IAMModel

extension FindingRules {
    /// Operator roles without their boundary, edited boundaries, and roles that an operator could pass to get around it.
    static func boundaries(_ scene: AccountScene) -> [Finding] {
        operatorBoundaries(scene) + editedBoundaries(scene) + unboundedRoles(scene)
    }

    private static func operatorBoundaries(_ scene: AccountScene) -> [Finding] {
        scene.foundRoles.compactMap { role, found in
            guard found.boundary != role.boundary.text else { return nil }
            let evidence = found.boundary.map { "its boundary is \($0)" } ?? "it has no permissions boundary"
            return Finding(
                code: "operator-boundary", severity: .critical, account: scene.account, resource: role.name,
                evidence: evidence, remedy: "attach \(role.boundary.name)",
                mendedBy: Mending(of: role, OperatorRole.Change.boundary.field))
        }
    }

    /// Whoever can edit a boundary can take our tag off it: whose it says that it is doesn't matter.
    private static func editedBoundaries(_ scene: AccountScene) -> [Finding] {
        scene.boundaries.compactMap { boundary in
            guard let found = scene.inventory.listing.policy(named: boundary.name).value,
                found.arn == boundary.arn.text
            else { return nil }
            guard !scene.inventory.listing.document(of: boundary).means(boundary.document) else { return nil }
            return Finding(
                code: "edited-boundary", severity: .high, account: scene.account, resource: boundary.name,
                evidence: "its document is not the one that the definition gives",
                remedy: "put the defined document in force, and see in CloudTrail who changed it",
                mendedBy: Mending(of: boundary, BoundaryPolicy.Change.document.field))
        }
    }

    /// iam:PassRole can't see a boundary: a role of the prefix without it is a way out.
    private static func unboundedRoles(_ scene: AccountScene) -> [Finding] {
        scene.inventory.details.roles.compactMap { role in
            guard scene.operatorRole(named: role.name) == nil else { return nil }
            let owner = scene.roles.first { NamePrefix(of: $0.coordinate).isCarried(by: role.name) }
            guard let owner, role.boundary != owner.boundary.text else { return nil }
            return Finding(
                code: "unbounded-role", severity: .high, account: scene.account, resource: role.name,
                evidence: "it carries the prefix of \(owner.name), which can pass it, and lacks its boundary",
                remedy: "attach \(owner.boundary.name) to it, or rename it")
        }
    }
}
