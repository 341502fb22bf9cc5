import IAMModel

/// An audience that any role of the provider's account may need is in use.
struct AudienceUseGuard: Sendable {
    /// The roles that are there when the audience goes.
    let roles: [TrustingRole]

    /// Why the audience has to stay; `nil` where no role needs it.
    func reason(toKeep audience: String, of arn: String) -> String? {
        guard let provider = ARN(arn) else { return "its provider's name can't be understood" }
        return roles.first { $0.mayNeed(audience: audience, of: provider) }.map { "role \($0.name) needs it" }
    }
}
