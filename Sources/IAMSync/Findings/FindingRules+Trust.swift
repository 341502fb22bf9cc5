import AWSClient
import IAMModel

extension FindingRules {
    /// Roles that trust a declared issuer more widely than one exact pipeline; operator roles that trust anybody else.
    static func trust(_ scene: AccountScene) -> [Finding] {
        scene.inventory.details.roles.flatMap { role -> [Finding] in
            let ours = scene.roles.first { AccountAuthorizationDetails.isSame($0.name, role.name) }
            guard case .readable(let document) = ObservedDocument(role.trust) else {
                return ours.map { [unreadable($0, scene)] } ?? []
            }
            return weaknesses(of: document, role: role, operatorRole: ours, scene)
        }
    }

    private static func weaknesses(
        of document: PolicyDocument, role: IAMRole, operatorRole: OperatorRole?, _ scene: AccountScene
    ) -> [Finding] {
        scene.providers.flatMap { provider -> [Finding] in
            let isJudged = operatorRole.map { $0.trusted.provider == provider.arn } ?? document.trusts(provider.arn)
            guard isJudged else { return [] }
            let weaknesses = document.trustWeaknesses(of: provider.arn)
            return weaknesses.filter { operatorRole != nil || $0.kind.concernsAnyRole }.map { weakness in
                Finding(
                    code: "weak-trust", severity: .high, account: scene.account, resource: role.name,
                    evidence: "\(weakness.kind.words): \(weakness.evidence)",
                    remedy: "trust exactly one subject and one audience with StringEquals, and nobody else",
                    mendedBy: operatorRole.map { ResourceKey($0) })
            }
        }
    }

    private static func unreadable(_ role: OperatorRole, _ scene: AccountScene) -> Finding {
        Finding(
            code: "weak-trust", severity: .high, account: scene.account, resource: role.name,
            evidence: "its trust policy could not be understood", remedy: "replace its trust policy",
            mendedBy: ResourceKey(role))
    }
}

extension TrustWeakness.Kind {
    /// Whether it is weak in any role: what else a role trusts, and for what, is its owner's business unless it is ours.
    fileprivate var concernsAnyRole: Bool { self != .otherPrincipal && self != .otherAction }

    /// The kind as a sentence begins with it.
    fileprivate var words: String {
        switch self {
        case .wildcard: "its trust has a wildcard"
        case .inexactComparison: "its trust compares a claim inexactly"
        case .optionalClaim: "its trust lets a claim be missing"
        case .missingSubject: "its trust asks for no subject"
        case .missingAudience: "its trust asks for no audience"
        case .otherPrincipal: "it trusts somebody besides its pipeline"
        case .otherAction: "its trust allows another action"
        case .unreadable: "its trust could not be understood"
        }
    }
}
