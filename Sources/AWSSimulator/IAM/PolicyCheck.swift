import AWSClient
import JSONTree

/// What IAM checks of a policy document before it takes it.
enum PolicyCheck {
    static func statements(_ text: String) throws(ServiceFailure) -> [JSON] {
        guard let document = try? JSON(parsing: text), let object = document.object else {
            throw .malformedPolicy("This policy contains invalid Json")
        }
        let known: Set<String> = ["Version", "Id", "Statement"]
        guard object.keys.allSatisfy(known.contains) else { throw .malformedPolicy("Syntax errors in policy.") }
        if let version = document["Version"], version != "2012-10-17", version != "2008-10-17" {
            throw .malformedPolicy("The policy must contain a valid version string")
        }
        let list = document["Statement"]?.array ?? document["Statement"].map { [$0] } ?? []
        guard !list.isEmpty else { throw .malformedPolicy("Syntax errors in policy.") }
        for statement in list { try check(statement) }
        return list
    }

    /// Checks a policy that gives permissions: it names resources and no principal.
    static func identity(_ text: String) throws(ServiceFailure) {
        for statement in try statements(text) {
            guard statement["Principal"] == nil, statement["NotPrincipal"] == nil else {
                throw .malformedPolicy("Policy document should not specify a principal.")
            }
            guard statement["Resource"] != nil || statement["NotResource"] != nil else {
                throw .malformedPolicy("Policy statement must contain resources.")
            }
        }
    }

    /// Checks a trust policy: it names principals and no resource.
    static func trust(_ text: String, isPrincipal: (String) -> Bool) throws(ServiceFailure) {
        for statement in try statements(text) {
            guard statement["Resource"] == nil, statement["NotResource"] == nil else {
                throw .malformedPolicy("Has prohibited field Resource")
            }
            guard let principal = statement["Principal"] else {
                throw .malformedPolicy("Missing required field Principal")
            }
            guard strings(statement["Action"]).allSatisfy({ $0.lowercased().hasPrefix("sts:") }) else {
                throw .malformedPolicy("AssumeRole policy may only specify STS AssumeRole actions.")
            }
            for name in strings(principal["AWS"]) where name != "*" {
                guard isPrincipal(name) else {
                    throw .malformedPolicy("Invalid principal in policy: \"AWS\":\"\(name)\"")
                }
            }
            try requireTenantClaim(statement)
        }
        guard sizeWithoutSpace(text) <= 2_048 else {
            throw .limitExceeded("Cannot exceed quota for ACLSizePerRole: 2048")
        }
    }

    /// Characters that count for a quota: all but white space.
    static func sizeWithoutSpace(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1 == " " || $1 == "\n" || $1 == "\t" || $1 == "\r" ? 0 : 1) }
    }

    /// One text or a list of them, as policies may write either.
    static func strings(_ value: JSON?) -> [String] {
        value?.array?.compactMap(\.string) ?? value?.string.map { [$0] } ?? []
    }

    private static func check(_ statement: JSON) throws(ServiceFailure) {
        let known: Set<String> = [
            "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition",
        ]
        guard let object = statement.object, object.keys.allSatisfy(known.contains),
            statement["Effect"] == "Allow" || statement["Effect"] == "Deny"
        else { throw .malformedPolicy("Syntax errors in policy.") }
        guard statement["Action"] != nil || statement["NotAction"] != nil else {
            throw .malformedPolicy("Policy statement must contain actions.")
        }
    }

    /// AWS refuses trust in GitHub's shared issuer that doesn't evaluate `sub`.
    /// Source: IAM User Guide, “Identity-provider controls for shared OIDC providers”.
    private static func requireTenantClaim(_ statement: JSON) throws(ServiceFailure) {
        let issuer = "token.actions.githubusercontent.com"
        let federated = strings(statement["Principal"]?["Federated"])
        guard statement["Effect"] == "Allow", federated.contains(where: { $0.hasSuffix("oidc-provider/\(issuer)") })
        else { return }
        let operators = statement["Condition"]?.object?.members ?? []
        let keys = operators.flatMap { $0.value.object?.keys ?? [] }
        guard keys.contains(where: { $0.lowercased() == "\(issuer):sub" }) else {
            throw .malformedPolicy("Missing required condition \(issuer):sub for the OIDC provider \(issuer)")
        }
    }
}
