import IAMModel

/// A provider that any role of its account trusts is in use, whoever made the role.
struct ProviderUseGuard: Sendable {
    /// The roles that are there when the provider goes.
    let roles: [TrustingRole]

    /// Why the provider has to stay; `nil` where no role trusts it.
    func reason(toKeep arn: String) -> String? {
        guard let provider = ARN(arn) else { return "its name can't be understood" }
        return roles.first { $0.mayTrust(provider: provider) }.map { "role \($0.name) trusts it" }
    }
}
