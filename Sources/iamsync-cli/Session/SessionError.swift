import AWSClient
import IAMSync

/// Why no session with AWS could be prepared. No call was made.
struct SessionError: Error, Hashable {
    /// One sentence, with its full stop; never a secret.
    let problem: String
}

extension CredentialsError {
    /// What is wrong with the credentials, and where they were looked for.
    var sentence: String {
        switch self {
        case .missing(let sentence): sentence
        case .refused(let error): SyncError.aws(error).reason + "."
        }
    }
}
