import AWSClient
import IAMModel

extension FindingRules {
    /// Policies on operator roles that nobody declared.
    static func permissions(_ scene: AccountScene) -> [Finding] {
        scene.roleSteps.flatMap { step -> [Finding] in
            guard let observed = step.observed else { return [] }
            let wanted = Set(step.desired.managedPolicies.map(\.text))
            let attached = observed.attachedPolicies.filter { !wanted.contains($0) }
            return (attached + observed.inlinePolicies.map { "inline policy \($0)" }).map { policy in
                Finding(
                    code: "extra-role-policy", severity: .high, account: scene.account, resource: step.desired.name,
                    evidence: "it has \(policy), which nobody declared", remedy: "take the policy off the role",
                    mendedBy: ResourceKey(step.desired))
            }
        }
    }

    /// Audiences that nobody declared, and thumbprints that the issuer does not present.
    static func providers(_ scene: AccountScene) -> [Finding] {
        scene.plan.providers.filter { $0.desired.account == scene.account }.flatMap { step -> [Finding] in
            guard let observed = step.observed else { return [] }
            return extraAudiences(step.desired, observed) + staleThumbprints(step.desired, observed)
        }
    }

    private static func extraAudiences(_ provider: OIDCProvider, _ observed: OIDCProvider.Observed) -> [Finding] {
        observed.clientIDs.filter { !provider.clientIDs.contains($0) }.sorted().map { audience in
            Finding(
                code: "extra-audience", severity: .low, account: provider.account, resource: provider.name,
                evidence: "it accepts the audience \(audience), which nobody declares",
                remedy: "remove the audience when no other role needs it")
        }
    }

    private static func staleThumbprints(_ provider: OIDCProvider, _ observed: OIDCProvider.Observed) -> [Finding] {
        guard let presented = observed.presented else { return [] }
        return observed.thumbprints.filter { !presented.contains($0.lowercased()) }.sorted().map { thumbprint in
            Finding(
                code: "stale-thumbprint", severity: .information, account: provider.account, resource: provider.name,
                evidence: "the issuer no longer presents the certificate \(thumbprint)",
                remedy: "run with --rotate-thumbprints once the issuer's change is known to be real")
        }
    }
}
