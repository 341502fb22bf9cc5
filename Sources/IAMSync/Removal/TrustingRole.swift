import AWSClient
import IAMModel

/// A role of an account with its trust, as far as it keeps others from being removed.
struct TrustingRole: Sendable {
    let name: String
    let trust: ObservedDocument

    init(name: String, trust: ObservedDocument) {
        self.name = name
        self.trust = trust
    }

    /// A role as IAM lists it.
    init(_ role: IAMRole) {
        self.init(name: role.name, trust: ObservedDocument(role.trust))
    }

    /// Whether its trust may let in what a text names. What can't be read strictly does wherever the text occurs.
    func mayTrust(_ principal: String) -> Bool {
        guard let statements = try? trust.policy?.statements() else { return trust.text.contains(principal) }
        return statements.contains { statement in
            statement.effect == .allow
                && (statement.isPrincipalNegated || statement.principals.contains { $0.value == principal })
        }
    }

    /// Whether its trust may let in tokens of a provider.
    func mayTrust(provider: ARN) -> Bool {
        trust.policy?.trusts(provider) ?? trust.text.contains(provider.text)
    }

    /// Whether its trust may need an audience of a provider: it names it, or doesn't name exactly which ones it takes.
    func mayNeed(audience: String, of provider: ARN) -> Bool {
        guard mayTrust(provider: provider) else { return false }
        guard let statements = try? trust.policy?.statements() else { return true }
        let key = "\(provider.resource.drop { $0 != "/" }.dropFirst()):aud".lowercased()
        let letsIn = { (value: String) in value == provider.text || value.contains("*") || value.contains("?") }
        return statements.contains { statement in
            guard statement.effect == .allow,
                statement.isPrincipalNegated || statement.principals.contains(where: { letsIn($0.value) })
            else { return false }
            let named = statement.conditions.filter {
                $0.operator == "StringEquals" && $0.key.lowercased() == key && !$0.values.contains { $0.contains("${") }
            }
            return named.isEmpty || named.contains { $0.values.contains(audience) }
        }
    }
}
