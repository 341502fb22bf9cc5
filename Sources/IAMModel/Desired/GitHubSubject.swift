/// The forms of a `sub` claim that GitHub may send for one pipeline.
///
/// Source: GitHub Docs, “OpenID Connect reference”: repositories made or renamed since 2026-07-15 send
/// `repo:ORG@ORGID/REPO@REPOID:…` instead of `repo:ORG/REPO:…`.
enum GitHubSubject {
    /// Every exact form to trust for a subject, as written first; only itself for another issuer, for a subject written
    /// with ids, and for a repository whose ids are not both known.
    static func forms(of subject: String, issuer: Issuer, settings: OperatorSettings) -> [String] {
        guard issuer.isGitHub, let withIDs = formWithIDs(of: subject, ids: settings.githubIDs) else { return [subject] }
        return settings.githubSubjects == .ids ? [withIDs] : [subject, withIDs]
    }

    private static func formWithIDs(of subject: String, ids: [OperatorSettings.GitHubID]) -> String? {
        let parts = subject.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "repo", !parts[1].utf8.contains(UInt8(ascii: "@")) else { return nil }
        let names = parts[1].split(separator: "/", omittingEmptySubsequences: false)
        guard names.count == 2, !names[0].isEmpty, !names[1].isEmpty else { return nil }
        guard let owner = id(of: names[0], in: ids), let repository = id(of: parts[1], in: ids) else { return nil }
        return "repo:\(names[0])@\(owner)/\(names[1])@\(repository):\(parts[2])"
    }

    private static func id(of name: Substring, in ids: [OperatorSettings.GitHubID]) -> Int? {
        ids.first { $0.name.value.utf8.elementsEqual(name.utf8) }?.id.value
    }
}
