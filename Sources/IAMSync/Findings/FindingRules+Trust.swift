import AWSClient
import IAMModel

extension FindingRules {
    /// Roles that trust a declared issuer more widely than one exact pipeline; operator roles that trust anybody else.
    static func trust(_ scene: AccountScene) -> [Finding] {
        scene.inventory.roles.flatMap { role -> [Finding] in
            let ours = scene.roles.first { AccountInventory.isSame($0.name, role.name) }
            guard case .readable(let document) = ObservedDocument(role.trustPolicy ?? "") else {
                return ours.map { [unreadable($0, scene)] } ?? []
            }
            return weaknesses(of: document, role: role, operatorRole: ours, scene)
        }
    }

    private static func weaknesses(
        of document: PolicyDocument, role: RoleDetail, operatorRole: OperatorRole?, _ scene: AccountScene
    ) -> [Finding] {
        var found: [Finding] = []
        for provider in scene.providers {
            let isTrusted = operatorRole.map { $0.trusted.provider == provider.arn } ?? document.trusts(provider.arn)
            guard isTrusted else { continue }
            found += document.trustWeaknesses(of: provider.arn, issuer: provider.issuer, isExclusive: operatorRole != nil)
                .map { weakness in
                    Finding(
                        code: "weak-trust", severity: .high, account: scene.account, resource: role.name,
                        evidence: weakness.description,
                        remedy: "trust exactly one subject and one audience with StringEquals",
                        mendedBy: operatorRole.map { ResourceKey($0) })
                }
        }
        return found
    }

    private static func unreadable(_ role: OperatorRole, _ scene: AccountScene) -> Finding {
        Finding(
            code: "weak-trust", severity: .high, account: scene.account, resource: role.name,
            evidence: "its trust policy could not be understood", remedy: "replace its trust policy",
            mendedBy: ResourceKey(role))
    }
}
