/// A program of the user's own that gives credentials: a profile's `credential_process`.
struct ProcessLogin: Hashable, Sendable {
    let profile: String
    /// The program and its arguments, which may hold secrets.
    let words: [String]
    /// The file that the setting stands in, for errors.
    let file: String
}
