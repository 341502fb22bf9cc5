import AWSClient
import IAMModel

/// Whether the caller acts for the organization's Identity Center: in the management account, or for a delegated
/// administrator, who sees the instance of the organization too.
struct AdministratorCheck: Sendable {
    let client: AWSClient
    let caller: AccountID
    let managementAccount: AccountID?
    /// The instance that the caller sees, where there is one.
    let instance: IdentityCenterInstance?

    /// What was found; `nil` where no management account is known, which has been said.
    func run() async -> Check? {
        guard let managementAccount else { return nil }
        guard caller != managementAccount else {
            return .ok(.administrator, "the caller acts in the management account")
        }
        if let instance, instance.owner != nil, instance.owner != caller.text {
            return .ok(
                .administrator,
                "the caller acts in \(caller), a delegated administrator of Identity Center: it can't change what is "
                    + "provisioned in the management account \(managementAccount)")
        }
        let others = await administrators.filter { $0 != caller.text }
        let places =
            ["the management account \(managementAccount)"] + others.map { "the delegated administrator \($0)" }
        return .failed(
            .administrator,
            "the caller acts in \(caller), which is neither the management account nor a delegated administrator",
            remedy: "Use credentials of \(places.joined(separator: " or ")).")
    }

    /// Who administers Identity Center: only for whoever may ask.
    private var administrators: [String] {
        get async { ((try? await client.send(.delegatedAdministrators(of: "sso.amazonaws.com"))) ?? []).sorted() }
    }
}
