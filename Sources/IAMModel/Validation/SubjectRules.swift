/// A subject should be one pipeline's, in the form that its issuer sends.
enum SubjectRules {
    static func check(_ context: ValidationContext) -> [Diagnostic] {
        let ids = Set(context.definition.aws.operator.githubIDs.map { ExactName($0.name.value) })
        return context.pipelines.flatMap { pipeline in
            breadth(of: pipeline) + gitHubForm(of: pipeline, ids) + audience(of: pipeline)
        }
    }

    private static func breadth(of pipeline: ValidationContext.Pipeline) -> [Diagnostic] {
        let (issuer, subject) = (pipeline.identity.issuer.value, pipeline.identity.subject)
        if issuer.isGitHub {
            guard repository(of: subject.value) != nil else {
                return [.subjectWithoutRepository(subject.value, at: subject.location)]
            }
            if subject.value.hasSuffix(":pull_request") {
                return [.subjectIsPullRequest(subject.value, at: subject.location)]
            }
        }
        guard pipeline.coordinate.tier.isLive, namesBranch(subject.value) else { return [] }
        return [.subjectIsBranch(subject.value, at: subject.location)]
    }

    /// Whether any pipeline on a branch matches: GitHub's `:ref:refs/heads/…`, GitLab's `:ref_type:branch:ref:…`.
    private static func namesBranch(_ subject: String) -> Bool {
        subject.contains(":ref:refs/heads/") || subject.contains(":ref_type:branch:ref:")
    }

    private static func gitHubForm(
        of pipeline: ValidationContext.Pipeline, _ ids: Set<ExactName>
    ) -> [Diagnostic] {
        let (issuer, subject) = (pipeline.identity.issuer.value, pipeline.identity.subject)
        guard issuer.isGitHub, let repository = repository(of: subject.value), !repository.contains("@") else {
            return []
        }
        let owner = String(repository.prefix { $0 != "/" })
        let missing = [owner, repository].filter { !ids.contains(ExactName($0)) }
        return missing.isEmpty ? [] : [.subjectWithoutIDs(subject.value, missing: missing, at: subject.location)]
    }

    /// `org/repo` of a GitHub subject `repo:org/repo:…`.
    private static func repository(of subject: String) -> String? {
        let parts = subject.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "repo", !parts[2].isEmpty else { return nil }
        let names = parts[1].split(separator: "/", omittingEmptySubsequences: false)
        return names.count == 2 && names.allSatisfy { !$0.isEmpty } ? String(parts[1]) : nil
    }

    private static func audience(of pipeline: ValidationContext.Pipeline) -> [Diagnostic] {
        let audience = pipeline.identity.audience
        guard audience.value.lowercased() == "api://azureadtokenexchange" else { return [] }
        return [.audienceOfAnotherCloud(audience.value, at: audience.location)]
    }
}
