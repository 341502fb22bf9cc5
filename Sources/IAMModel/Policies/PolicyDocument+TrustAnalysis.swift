extension PolicyDocument {
    /// Whether a statement of this trust policy may let tokens of a provider in.
    ///
    /// A document outside of the policy grammar counts as one that does when its text names the provider.
    ///
    /// - Parameter provider: The OIDC provider's ARN.
    /// - Returns: Whether an `Allow` names the provider, or a wildcard that may mean it.
    public func trusts(_ provider: ARN) -> Bool {
        guard let statements = try? statements() else { return text.contains(provider.text) }
        return statements.contains { $0.effect == .allow && TrustAnalysis(provider: provider).isTrusting($0) }
    }

    /// What in this trust policy lets more in than one pipeline of a provider.
    ///
    /// Principals besides the provider are listed wherever they stand; actions and claims only of statements that let the
    /// provider in. Denials never weaken, and are not looked at.
    ///
    /// - Parameter provider: The OIDC provider's ARN, `…:oidc-provider/{issuer host and path}`.
    /// - Returns: The weaknesses, each once, sorted.
    public func trustWeaknesses(of provider: ARN) -> [TrustWeakness] {
        let analysis = TrustAnalysis(provider: provider)
        do throws(PolicyError) {
            let granting = try statements().filter { $0.effect == .allow }
            return Set(granting.flatMap(analysis.weaknesses)).sorted()
        } catch {
            return [TrustWeakness(kind: .unreadable, evidence: error.problem)]
        }
    }
}

/// Looks at one statement of a trust policy after another.
private struct TrustAnalysis {
    let provider: ARN

    /// How the condition keys of the provider begin, in lower case.
    private var issuer: String {
        PolicyNormalForm.lowercased(String(provider.resource.drop { $0 != "/" }.dropFirst()))
    }

    func isTrusting(_ statement: PolicyStatement) -> Bool {
        let isNamed = statement.principals.contains { principal in
            isProvider(principal.value) || hasWildcard(principal.value)
        }
        return statement.isPrincipalNegated || statement.principals.isEmpty || isNamed
    }

    func weaknesses(_ statement: PolicyStatement) -> [TrustWeakness] {
        let inPrincipals = principals(statement)
        guard isTrusting(statement) else { return inPrincipals }
        return inPrincipals + actions(statement) + statement.conditions.flatMap(claim)
            + missing("sub", .missingSubject, in: statement) + missing("aud", .missingAudience, in: statement)
    }

    private func principals(_ statement: PolicyStatement) -> [TrustWeakness] {
        if statement.isPrincipalNegated {
            return [TrustWeakness(kind: .otherPrincipal, evidence: "NotPrincipal")]
        }
        return statement.principals.flatMap { principal -> [TrustWeakness] in
            let evidence = "\(principal.kind): \(principal.value)"
            var found: [TrustWeakness] = []
            if hasWildcard(principal.value) { found.append(TrustWeakness(kind: .wildcard, evidence: evidence)) }
            if principal.kind != "Federated" || !isProvider(principal.value) {
                found.append(TrustWeakness(kind: .otherPrincipal, evidence: evidence))
            }
            return found
        }
    }

    private func actions(_ statement: PolicyStatement) -> [TrustWeakness] {
        if statement.action.isNegated {
            let evidence = "NotAction: \(statement.action.values.joined(separator: ", "))"
            return [TrustWeakness(kind: .otherAction, evidence: evidence)]
        }
        return statement.action.values
            .filter { PolicyNormalForm.lowercased($0) != "sts:assumerolewithwebidentity" }
            .map { TrustWeakness(kind: .otherAction, evidence: $0) }
    }

    private func claim(_ condition: PolicyStatement.Condition) -> [TrustWeakness] {
        guard PolicyNormalForm.lowercased(condition.key).hasPrefix(issuer + ":") else { return [] }
        var kinds: [TrustWeakness.Kind] = []
        if condition.values.contains(where: hasWildcard) { kinds.append(.wildcard) }
        switch strength(of: condition) {
        case .exact: break
        case .inexact: kinds.append(.inexactComparison)
        case .optional: kinds.append(.optionalClaim)
        }
        let values = condition.values.joined(separator: ", ")
        return kinds.map { kind in
            TrustWeakness(kind: kind, evidence: "\(condition.operator) \(condition.key) = \(values)")
        }
    }

    private func missing(
        _ claim: String, _ kind: TrustWeakness.Kind, in statement: PolicyStatement
    ) -> [TrustWeakness] {
        let isAsked = statement.conditions.contains { condition in
            PolicyNormalForm.lowercased(condition.key) == "\(issuer):\(claim)" && strength(of: condition) != .optional
        }
        return isAsked ? [] : [TrustWeakness(kind: kind, evidence: "no condition on \(issuer):\(claim)")]
    }

    private enum Strength {
        case exact
        case inexact
        case optional
    }

    private func strength(of condition: PolicyStatement.Condition) -> Strength {
        guard let parsed = PolicyOperator(condition.operator) else { return .inexact }
        if parsed.ifExists || parsed.isNegated || parsed.quantifier == .all || parsed.comparison == .null {
            return .optional
        }
        return parsed.comparison == .text ? .exact : .inexact
    }

    private func isProvider(_ text: String) -> Bool { text.utf8.elementsEqual(provider.text.utf8) }

    private func hasWildcard(_ text: String) -> Bool {
        text.utf8.contains(UInt8(ascii: "*")) || text.utf8.contains(UInt8(ascii: "?")) || text.contains("${")
    }
}
