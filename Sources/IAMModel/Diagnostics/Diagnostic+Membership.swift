extension Diagnostic {
    /// Operators are pipelines.
    static func operatorHasMembers(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .operatorHasMembers, at: location,
            "“\(name)” is an operator group, and no person can be its member.",
            "Remove its members: a pipeline acts as the operator by “workload_identity”.")
    }

    /// Operators are no people; everybody else is.
    static func wrongGroupType(_ name: String, isOperator: Bool, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .wrongGroupType, at: location,
            "“\(name)” can't be of the type “\(isOperator ? "human" : "non-human")”.",
            "Write “type: \(isOperator ? "non-human" : "human")”, or leave it out.")
    }

    /// Groups never nest: a member has to be a person.
    static func memberIsGroup(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .memberIsGroup, at: location,
            "“\(name)” is a group, and only individuals can be members.",
            "List the people of “\(name)” here, one e-mail address or user name each.")
    }

    /// Escalating is eligibility, not membership.
    static func memberInSeveralRoles(
        _ name: String, _ first: String, _ second: String, tenant: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .memberInSeveralRoles, at: location,
            "“\(name)” stands under both “\(first)” and “\(second)” of the tenant “\(tenant)”.",
            "Keep one of the two: who may ask for more is eligible, not a member.")
    }

    /// Platform people rarely belong in a tenant.
    static func platformMemberInTenant(_ name: String, tenant: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .platformMemberInTenant, at: location,
            "“\(name)” is a member of a platform group and of the tenant “\(tenant)”.",
            "Remove one of the two, unless the person really works for both.")
    }
}
