extension Diagnostic {
    /// An issuer that aws.yaml doesn't list.
    static func issuerNotAllowed(_ issuer: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .issuerNotAllowed, at: location,
            "“operator.issuers” of aws.yaml doesn't allow the issuer “\(issuer)”.",
            "Use an issuer that it lists, or have this one added there.")
    }

    /// A subject that begins otherwise than aws.yaml allows.
    static func subjectNotAllowed(_ subject: String, beginnings: [String], at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .subjectNotAllowed, at: location,
            "“operator.issuers” of aws.yaml doesn't allow the subject “\(subject)” with this issuer.",
            "Use a subject that begins with \(beginnings.map { "“\($0)”" }.joined(separator: " or ")).")
    }

    /// AWS takes the two for different issuers.
    static func issuersDifferBySlash(_ issuer: String, account: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .issuersDifferBySlash, at: location,
            "The account \(account) has the issuers “\(issuer)” and “\(issuer)/”, which differ by a final “/” only.",
            "Write the issuer as its tokens carry it, everywhere the same.")
    }

    /// Whoever may open a pull request gets the role.
    static func subjectIsPullRequest(_ subject: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .subjectIsPullRequest, at: location,
            "The subject “\(subject)” trusts every pull request of the repository.",
            "Trust an environment instead: “repo:OWNER/REPOSITORY:environment:NAME”.")
    }

    /// Every workflow on the branch gets the role.
    static func subjectIsBranch(_ subject: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .subjectIsBranch, at: location,
            "The subject “\(subject)” trusts every pipeline of a branch with a live operator.",
            "Trust an environment, which is narrower and can ask for an approval.")
    }

    /// GitHub has one issuer for everybody.
    static func subjectWithoutRepository(_ subject: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .subjectWithoutRepository, at: location,
            "The subject “\(subject)” names no repository.",
            "Write “repo:OWNER/REPOSITORY:environment:NAME”.")
    }

    /// Source: GitHub Docs, “OpenID Connect reference”.
    static func subjectWithoutIDs(_ subject: String, missing: [String], at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .subjectWithoutIDs, at: location,
            "The subject “\(subject)” is in GitHub's old form, which repositories made or renamed since "
                + "2026-07-15 don't send.",
            "Add the ids of \(missing.map { "“\($0)”" }.joined(separator: " and ")) to “operator.github_ids” of "
                + "aws.yaml.")
    }

    /// Legal on AWS, most likely a copy.
    static func audienceOfAnotherCloud(_ audience: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .audienceOfAnotherCloud, at: location,
            "The audience “\(audience)” is made for another cloud.",
            "Use “sts.amazonaws.com”, unless the pipeline really asks for this audience.")
    }
}
