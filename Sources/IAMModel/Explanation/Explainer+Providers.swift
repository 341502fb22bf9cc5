extension Explainer {
    /// An OIDC provider in each account that has it.
    func provider(at url: String) -> [Explanation] {
        desired.providers.filter { $0.issuer.url == url }.map { provider in
            let roles = desired.roles.filter { $0.trusted.provider == provider.arn }
            let rule = "one provider for each issuer and account, with the audiences of all operators there"
            let uses = roles.map { role in
                ExplainedFact(
                    "for", role.name, because: "its tokens are for \(role.trusted.audience)", at: place(of: role))
            }
            return Explanation(
                .provider, url, account: provider.account,
                facts: [
                    ExplainedFact("rule", rule),
                    ExplainedFact("audiences", provider.clientIDs.joined(separator: ", ")),
                ] + uses,
                resources: ExplainedResources(arns: [provider.arn]), scopes: provider.scopes)
        }
    }

    /// Where the files say that a role has to be.
    func place(of role: OperatorRole) -> [SourceLocation?] {
        guard let tenant = tenant(role.coordinate.tenant) else {
            return [declaredTier(at: role.coordinate)?[.operator]?.workloadIdentity?.issuer.location]
        }
        return [tenant.workloadIdentities.first { $0.tier.value == role.coordinate.tier }?.tier.location]
    }
}
