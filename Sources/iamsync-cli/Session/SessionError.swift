/// Why no session with AWS could be prepared. No call was made.
struct SessionError: Error, Hashable {
    /// One sentence, with its full stop; never a secret.
    let problem: String
}
