import AWSClient
import IAMModel

extension FindingRules {
    /// IAM users that stand for an operator, and their access keys: pipelines have roles, which need no key.
    static func operatorUsers(_ scene: AccountScene) -> [Finding] {
        scene.inventory.details.users.flatMap { user -> [Finding] in
            guard let role = scene.roles.first(where: { $0.isStoodForBy(user: user.name) }) else { return [] }
            let itself = Finding(
                code: "operator-user", severity: .high, account: scene.account, resource: user.name,
                evidence: "an IAM user stands for the operator \(role.name)",
                remedy: "let the pipeline assume \(role.name), then delete the user")
            return [itself] + accessKeys(of: user.name, scene)
        }
    }

    private static func accessKeys(of user: String, _ scene: AccountScene) -> [Finding] {
        switch scene.inventory.accessKeys[user] {
        case .present(let keys):
            keys.map { key in
                Finding(
                    code: "operator-access-key", severity: key.isActive ? .critical : .high,
                    account: scene.account, resource: user,
                    evidence:
                        "it has the access key \(masked(key.id)), which is \(key.isActive ? "active" : "inactive")",
                    remedy: "deactivate the key, see that nothing breaks, and delete it")
            }
        case .unknown(let reason):
            [
                Finding(
                    code: "operator-access-key", severity: .medium, account: scene.account, resource: user,
                    evidence: "its access keys could not be read: \(reason)",
                    remedy: "look at the user's access keys by hand")
            ]
        case .absent, nil: []
        }
    }

    /// Enough of a key's id to find it, and no more.
    private static func masked(_ id: String) -> String {
        "\(id.prefix(4))…\(id.suffix(4))"
    }
}
