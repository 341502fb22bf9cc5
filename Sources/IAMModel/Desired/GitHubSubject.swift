/// The forms of a `sub` claim that GitHub may send for one pipeline.
///
/// Source: GitHub Docs, “OpenID Connect reference”: repositories made or renamed since 2026-07-15 send
/// `repo:ORG@ORGID/REPO@REPOID:…` instead of `repo:ORG/REPO:…`.
struct GitHubSubject {
    private let ids: [ExactName: Int]
    private let isWrittenWithIDsOnly: Bool

    /// The forms as aws.yaml wants them.
    init(_ settings: OperatorSettings) {
        ids = Dictionary(settings.githubIDs.map { (ExactName($0.name.value), $0.id.value) }) { first, _ in first }
        isWrittenWithIDsOnly = settings.githubSubjects == .ids
    }

    /// Every exact form to trust for a subject, as written first; only itself for another issuer, for a subject written
    /// with ids, and for a repository whose ids are not both known.
    func forms(of subject: String, issuer: Issuer) -> [String] {
        guard issuer.isGitHub, let withIDs = formWithIDs(of: subject) else { return [subject] }
        return isWrittenWithIDsOnly ? [withIDs] : [subject, withIDs]
    }

    private func formWithIDs(of subject: String) -> String? {
        guard !ids.isEmpty else { return nil }
        let parts = subject.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "repo", !parts[1].utf8.contains(UInt8(ascii: "@")) else { return nil }
        let names = parts[1].split(separator: "/", omittingEmptySubsequences: false)
        guard names.count == 2, !names[0].isEmpty, !names[1].isEmpty else { return nil }
        guard let owner = ids[ExactName(names[0])], let repository = ids[ExactName(parts[1])] else { return nil }
        return "repo:\(names[0])@\(owner)/\(names[1])@\(repository):\(parts[2])"
    }
}
