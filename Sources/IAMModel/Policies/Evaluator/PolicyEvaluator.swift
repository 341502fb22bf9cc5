import JSONTree

/// Decides requests as IAM does within one account: a denial wins, then something must allow it, and the boundary too.
///
/// It models identity policies, one boundary, and trust policies by exact principals; no resource policies, no service
/// control policies. What it doesn't know is an error, never an `Allow`.
package struct PolicyEvaluator: Sendable {
    private struct Document: Sendable {
        let statements: [PolicyStatement]
        let hasVariables: Bool
    }

    private let policies: [Document]
    private let boundary: Document?

    /// An evaluator over all policies of one principal.
    ///
    /// - Throws: ``PolicyError`` for a document outside of the policy grammar.
    package init(_ policies: [PolicyDocument], boundary: PolicyDocument? = nil) throws(PolicyError) {
        var read: [Document] = []
        for policy in policies { read.append(try Self.read(policy)) }
        self.policies = read
        if let boundary { self.boundary = try Self.read(boundary) } else { self.boundary = nil }
    }

    /// What the policies say about a request.
    ///
    /// - Throws: ``PolicyError`` for a condition operator that is not modelled.
    package func decision(for request: PolicyRequest) throws(PolicyError) -> PolicyDecision {
        let all = policies + (boundary.map { [$0] } ?? [])
        for document in all {
            if let denial = try first(.deny, of: document, for: request) { return .denied(by: denial.label) }
        }
        for document in policies {
            guard let allowance = try first(.allow, of: document, for: request) else { continue }
            guard let boundary else { return .allowed(by: allowance.label) }
            return try first(.allow, of: boundary, for: request) == nil ? .notAllowed : .allowed(by: allowance.label)
        }
        return .notAllowed
    }

    /// Whether a request is denied explicitly for sure: a denial with an operator that is not modelled doesn't count.
    package func surelyDenies(_ request: PolicyRequest) -> Bool {
        (policies + (boundary.map { [$0] } ?? [])).contains { document in
            document.statements.contains { statement in
                guard statement.effect == .deny else { return false }
                return (try? applies(statement, of: document, to: request)) ?? false
            }
        }
    }

    private static func read(_ policy: PolicyDocument) throws(PolicyError) -> Document {
        Document(statements: try policy.statements(), hasVariables: policy.json["Version"] == "2012-10-17")
    }

    private func first(
        _ effect: PolicyStatement.Effect, of document: Document, for request: PolicyRequest
    ) throws(PolicyError) -> PolicyStatement? {
        for statement in document.statements where statement.effect == effect {
            if try applies(statement, of: document, to: request) { return statement }
        }
        return nil
    }

    private func applies(
        _ statement: PolicyStatement, of document: Document, to request: PolicyRequest
    ) throws(PolicyError) -> Bool {
        let variables = document.hasVariables ? request.context : nil
        guard try names(statement, request), matchesAction(statement.action, request) else { return false }
        if let resource = statement.resource {
            let isListed = resource.values.contains { value in
                PolicyPattern(value, variables: variables)?.matchesARN(request.resource, isCompleted: true) ?? false
            }
            guard isListed != resource.isNegated else { return false }
        }
        for condition in statement.conditions {
            guard try PolicyConditionMatch(condition, of: request, variables: variables).holds else { return false }
        }
        return true
    }

    private func matchesAction(_ action: PolicyStatement.Element, _ request: PolicyRequest) -> Bool {
        let wanted = PolicyNormalForm.lowercased(request.action)
        let isListed = action.values.contains { value in
            PolicyPattern(PolicyNormalForm.lowercased(value), variables: nil)?.matches(wanted) ?? false
        }
        return isListed != action.isNegated
    }

    private func names(_ statement: PolicyStatement, _ request: PolicyRequest) throws(PolicyError) -> Bool {
        guard !statement.principals.isEmpty else { return true }
        guard let principal = request.principal, !statement.isPrincipalNegated else {
            throw PolicyError(problem: "“NotPrincipal”, or principals without knowing who asks, is not modelled")
        }
        return statement.principals.contains { $0 == principal || ($0.kind == "AWS" && $0.value == "*") }
    }
}
