/// What a run tells while it goes on.
public enum ProgressEvent: Hashable, Sendable {
    /// It reads this part of AWS: an account's number, or `Identity Center`.
    case reading(String)
    /// It begins to write this many resources.
    case writing(Int)
    /// One resource is through.
    case finished(kindName: String, name: String, account: String?, status: OutcomeStatus)
}

/// Hears what a run tells, from any task.
public typealias ProgressListener = @Sendable (ProgressEvent) -> Void
