import AWSClient
import IAMModel

extension FindingRules {
    /// Tags that nobody declared on what the definition asks for in an account.
    static func extraTags(_ scene: AccountScene) -> [Finding] {
        let roles = scene.foundRoles.flatMap { role, found in
            extraTags(found.tags.map(Tag.init), beyond: role.tags, of: role)
        }
        let boundaries = scene.boundaries.flatMap { boundary in
            extraTags(scene.inventory.reading(of: boundary).value?.tags ?? [], beyond: boundary.tags, of: boundary)
        }
        let providers = scene.providers.flatMap { provider in
            extraTags(scene.inventory.reading(of: provider).value?.tags ?? [], beyond: provider.tags, of: provider)
        }
        return roles + boundaries + providers
    }

    /// Tags that nobody declared on a resource. Those that AWS puts on things itself are its own.
    ///
    /// A tag's value is not told: people write all kinds of things into tags.
    static func extraTags<Kind: ResourceKind>(_ observed: [Tag], beyond desired: [Tag], of resource: Kind) -> [Finding]
    {
        let extra = observed.map(\.key).filter { key in
            !key.hasPrefix("aws:") && key != Tag.installationKey && !desired.contains { $0.key == key }
        }
        return extra.map { key in
            Finding(
                code: "extra-tag", severity: .information, account: resource.home, resource: resource.label,
                evidence: "it has the tag \(key), which nobody declared",
                remedy: "declare the tag in aws.yaml, or take it off")
        }
    }
}
