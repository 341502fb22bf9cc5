/// What IAM's policy simulator says of an action.
public struct ActionVerdict: Hashable, Sendable {
    /// The action, such as `iam:CreateRole`.
    public var action: String
    /// `allowed`, `explicitDeny` or `implicitDeny`: over all resources that were asked about.
    public var decision: String
    /// Condition keys that policies look at and nobody has given a value: with one, the decision could be another.
    public var missingKeys: [String]
    /// Whether the organization's service control policies allow it; `nil` where AWS leaves it out.
    public var allowedByOrganization: Bool?
    /// Whether the permissions boundary allows it; `nil` where there is none.
    public var allowedByBoundary: Bool?
    /// What it says of each resource; none where no resources were asked about.
    public var resources: [ResourceVerdict]

    /// Its members as they are.
    public init(
        action: String, decision: String, missingKeys: [String], allowedByOrganization: Bool?, allowedByBoundary: Bool?,
        resources: [ResourceVerdict]
    ) {
        self.action = action
        self.decision = decision
        self.missingKeys = missingKeys
        self.allowedByOrganization = allowedByOrganization
        self.allowedByBoundary = allowedByBoundary
        self.resources = resources
    }
}

/// What IAM's policy simulator says of an action on one resource.
public struct ResourceVerdict: Hashable, Sendable {
    /// The resource's ARN.
    public var resource: String
    /// `allowed`, `explicitDeny` or `implicitDeny`.
    public var decision: String
    /// Condition keys that policies look at and nobody has given a value.
    public var missingKeys: [String]

    /// Its members as they are.
    public init(resource: String, decision: String, missingKeys: [String]) {
        self.resource = resource
        self.decision = decision
        self.missingKeys = missingKeys
    }
}

extension ActionVerdict {
    /// Reads it from an answer.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        action = try answer.text("EvalActionName")
        decision = try answer.text("EvalDecision")
        missingKeys = try answer.strings("MissingContextValues")
        allowedByOrganization = try answer.optionalStructure("OrganizationsDecisionDetail").map {
            detail throws(AWSAnswerError) in try detail.flag("AllowedByOrganizations")
        }
        allowedByBoundary = try answer.optionalStructure("PermissionsBoundaryDecisionDetail").map {
            detail throws(AWSAnswerError) in try detail.flag("AllowedByPermissionsBoundary")
        }
        resources = try answer.list("ResourceSpecificResults").map(ResourceVerdict.init(answer:))
    }
}

extension ResourceVerdict {
    /// Reads it from an answer.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        resource = try answer.text("EvalResourceName")
        decision = try answer.text("EvalResourceDecision")
        missingKeys = try answer.strings("MissingContextValues")
    }
}
