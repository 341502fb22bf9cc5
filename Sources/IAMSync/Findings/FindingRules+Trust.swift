import AWSClient
import IAMModel

extension FindingRules {
    /// Roles that trust a declared issuer more widely than one exact pipeline; operator roles that trust anybody else.
    static func trust(_ scene: AccountScene) -> [Finding] {
        scene.inventory.details.roles.flatMap { role -> [Finding] in
            let ours = scene.operatorRole(named: role.name)
            let providers = ours.map { [$0.trusted.provider] } ?? scene.declaredProviders
            guard let document = ObservedDocument(role.trust).policy else {
                let isMeant =
                    ours != nil || providers.contains { role.trust.contains($0.text) }
                    || role.trust.contains(ARN.gitHubProvider)
                let evidence = "its trust policy could not be understood"
                return isMeant ? [weakTrust(role, evidence, operatorRole: ours, scene)] : []
            }
            let undeclared = ours == nil ? document.gitHubProviders.subtracting(providers).sorted() : []
            return (providers + undeclared).flatMap {
                weaknesses(of: document, toward: $0, role, operatorRole: ours, scene)
            }
        }
    }

    private static func weaknesses(
        of document: PolicyDocument, toward provider: ARN, _ role: IAMRole, operatorRole: OperatorRole?,
        _ scene: AccountScene
    ) -> [Finding] {
        guard operatorRole != nil || document.trusts(provider) else { return [] }
        let weaknesses = document.trustWeaknesses(of: provider)
        return weaknesses.filter { operatorRole != nil || $0.kind.concernsAnyRole }.map { weakness in
            weakTrust(role, "\(weakness.kind.words): \(weakness.evidence)", operatorRole: operatorRole, scene)
        }
    }

    private static func weakTrust(
        _ role: IAMRole, _ evidence: String, operatorRole: OperatorRole?, _ scene: AccountScene
    ) -> Finding {
        Finding(
            code: "weak-trust", severity: .high, account: scene.account, resource: role.name, evidence: evidence,
            remedy: "trust exactly one subject and one audience with StringEquals, and nobody else",
            mendedBy: operatorRole.map { Mending(of: $0, OperatorRole.Change.trust.field) })
    }
}

extension ARN {
    /// How the resource of GitHub's provider begins, with or without an enterprise's path after it.
    fileprivate static let gitHubProvider = "oidc-provider/token.actions.githubusercontent.com"
}

extension PolicyDocument {
    /// The providers of GitHub that an `Allow` names, whether the definition declares them or not: everybody has GitHub's
    /// tokens, so that a role which asks for no subject lets the whole world in.
    fileprivate var gitHubProviders: Set<ARN> {
        let granting = ((try? statements()) ?? []).filter { $0.effect == .allow && !$0.isPrincipalNegated }
        let named = granting.flatMap(\.principals).compactMap { ARN($0.value) }
        return Set(
            named.filter { $0.resource == ARN.gitHubProvider || $0.resource.hasPrefix("\(ARN.gitHubProvider)/") })
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
