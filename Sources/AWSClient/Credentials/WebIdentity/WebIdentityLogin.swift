/// What a role is borrowed with where a file holds the proof of who runs, as on CI runners and in Kubernetes.
struct WebIdentityLogin: Hashable, Sendable {
    let role: String
    /// The file that holds the identity provider's token.
    let tokenFile: String
    let sessionName: String
}
