/// `operator`: what operator roles are made of.
public struct OperatorSettings: Sendable {
    /// `issuers`: an issuer that is allowed, and how its subjects must begin.
    public struct IssuerRule: Sendable {
        /// The issuer.
        public var issuer: Located<Issuer>
        /// Beginnings of subjects, one of which must match; none listed: any subject.
        public var subjectPrefixes: [Located<String>]

        /// An allowed issuer.
        public init(issuer: Located<Issuer>, subjectPrefixes: [Located<String>]) {
            self.issuer = issuer
            self.subjectPrefixes = subjectPrefixes
        }
    }

    /// `github_ids`: the immutable id of an owner (`mountainlab`) or a repository (`mountainlab/platform`).
    public struct GitHubID: Sendable {
        /// The owner, or the owner and the repository.
        public var name: Located<String>
        /// A positive number.
        public var id: Located<Int>

        /// An owner's or a repository's id.
        public init(name: Located<String>, id: Located<Int>) {
            self.name = name
            self.id = id
        }
    }

    /// `github_subjects`: in which of GitHub's forms a subject is trusted.
    public enum GitHubSubjects: String, Hashable, Sendable, CaseIterable {
        /// With and without ids, each exact.
        case both
        /// Only with ids.
        case ids
    }

    /// Names of AWS's managed policies, or ARNs with `${account}` and `${partition}`, when written.
    public var managedPolicies: [Located<String>]?
    /// The path of a boundary template, when written; otherwise the built-in one.
    public var boundary: Located<String>?
    /// `max_session_hours`, when written; otherwise 1 hour.
    public var maxSession: Located<SessionLength>?
    /// The only issuers that are allowed, when written.
    public var issuers: [IssuerRule]?
    /// The path of a PEM file with roots for issuers that are not publicly trusted, when written.
    public var issuerCA: Located<String>?
    /// Ids of GitHub's owners and repositories, in the order written.
    public var githubIDs: [GitHubID]
    /// In which of GitHub's forms a subject is trusted.
    public var githubSubjects: GitHubSubjects

    /// What operator roles are made of.
    public init(
        managedPolicies: [Located<String>]? = nil, boundary: Located<String>? = nil,
        maxSession: Located<SessionLength>? = nil, issuers: [IssuerRule]? = nil, issuerCA: Located<String>? = nil,
        githubIDs: [GitHubID] = [], githubSubjects: GitHubSubjects = .both
    ) {
        self.managedPolicies = managedPolicies
        self.boundary = boundary
        self.maxSession = maxSession
        self.issuers = issuers
        self.issuerCA = issuerCA
        self.githubIDs = githubIDs
        self.githubSubjects = githubSubjects
    }
}
