/// One authorization request: who wants to do what to which resource, with what AWS knows about it.
package struct PolicyRequest: Hashable, Sendable {
    /// The action, such as `iam:PassRole`.
    package let action: String
    /// The resource's ARN; `*` for an action without resources.
    package let resource: String
    /// The condition keys that the request has, in lower case, with their values.
    package let context: [String: [String]]
    /// Who asks, for trust policies; `nil` for the policies of the one who asks.
    package let principal: PolicyStatement.Principal?

    /// A request; the names of condition keys ignore case.
    package init(
        _ action: String, on resource: String = "*", context: [String: [String]] = [:],
        principal: PolicyStatement.Principal? = nil
    ) {
        self.action = action
        self.resource = resource
        self.principal = principal
        self.context = Dictionary(
            context.map { (PolicyNormalForm.lowercased($0.key), $0.value) }, uniquingKeysWith: { $0 + $1 })
    }
}

/// What policies say about a request.
package enum PolicyDecision: Hashable, Sendable {
    /// A statement of the policies (not of the boundary) allows it, and nothing denies it.
    case allowed(by: String)
    /// A statement denies it, whatever allows it.
    case denied(by: String)
    /// No statement allows it, or the boundary doesn't.
    case notAllowed
}
