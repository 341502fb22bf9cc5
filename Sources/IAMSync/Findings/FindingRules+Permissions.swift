import AWSClient
import IAMModel

extension FindingRules {
    /// Policies on operator roles that nobody declared.
    static func permissions(_ scene: AccountScene) -> [Finding] {
        scene.foundRoles.flatMap { role, found in
            let wanted = Set(role.managedPolicies.map(\.text))
            let attached = found.attached.filter { !wanted.contains($0) }.map { policy in
                extraPolicy(policy, of: role, Mending(of: role, OperatorRole.Change.detach(policy).field, old: policy))
            }
            let inline = found.inline.map(\.name).map { name in
                extraPolicy(
                    "the inline policy \(name)", of: role,
                    Mending(of: role, OperatorRole.Change.deleteInlinePolicy(name).field, old: name))
            }
            return attached + inline
        }
    }

    private static func extraPolicy(_ policy: String, of role: OperatorRole, _ mending: Mending) -> Finding {
        Finding(
            code: "extra-role-policy", severity: .high, account: role.account, resource: role.name,
            evidence: "it has \(policy), which nobody declared", remedy: "take the policy off the role",
            mendedBy: mending)
    }

    /// Audiences that nobody declared, and thumbprints that the issuer does not present.
    static func providers(_ scene: AccountScene) -> [Finding] {
        scene.providers.flatMap { provider -> [Finding] in
            guard let observed = scene.inventory.reading(of: provider).value else { return [] }
            return extraAudiences(provider, observed) + staleThumbprints(provider, observed)
        }
    }

    private static func extraAudiences(_ provider: OIDCProvider, _ observed: OIDCProvider.Observed) -> [Finding] {
        observed.clientIDs.filter { !provider.clientIDs.contains($0) }.sorted().map { audience in
            Finding(
                code: "extra-audience", severity: .low, account: provider.account, resource: provider.name,
                evidence: "it accepts the audience \(audience), which nobody declares",
                remedy: "remove the audience when no other role needs it",
                mendedBy: Mending(
                    removing: ResourceKey(
                        kindName: OIDCProvider.ExtraAudience.kindName,
                        name: OIDCProvider.ExtraAudience.label(of: audience, url: provider.issuer.url),
                        account: provider.account)))
        }
    }

    private static func staleThumbprints(_ provider: OIDCProvider, _ observed: OIDCProvider.Observed) -> [Finding] {
        guard let presented = observed.presented else { return [] }
        let following = OIDCProvider.thumbprints(from: observed)
        return observed.thumbprints.filter { !presented.contains($0.lowercased()) }.sorted().map { thumbprint in
            let isDropped = following.map { !$0.contains(thumbprint) } ?? false
            return Finding(
                code: "stale-thumbprint", severity: .information, account: provider.account, resource: provider.name,
                evidence: "the issuer no longer presents the certificate \(thumbprint)",
                remedy: "run with --rotate-thumbprints once the issuer's change is known to be real",
                mendedBy: isDropped ? Mending(of: provider, OIDCProvider.Change.thumbprints([]).field) : nil)
        }
    }
}
