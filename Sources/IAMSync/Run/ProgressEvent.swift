/// What a run tells while it goes on.
///
/// Of every part comes ``reading(_:)`` and later ``read(_:hindrance:)``; of every resource that is to be written
/// ``started(kindName:name:account:)`` and later ``finished(kindName:name:account:status:)``.
public enum ProgressEvent: Hashable, Sendable {
    /// It begins to read this many parts of AWS.
    case observing(parts: Int)
    /// It begins to read a part.
    case reading(ObservedPart)
    /// Identity Center turns out to have this many parts more to read; after the last of them, there is little left.
    case discovered(parts: Int, areLast: Bool)
    /// It is through with one of those.
    case readDiscovered
    /// It is through with a part; with the reason where that could not be read.
    case read(ObservedPart, hindrance: String?)
    /// What it waits for now, beside the answers of calls, in a few words; `nil` when it waits for that no longer.
    case waiting(for: String?)
    /// It begins to write this many resources.
    case writing(Int)
    /// It begins with one of the resources that are to be written.
    case started(kindName: String, name: String, account: String?)
    /// One of the resources that were to be written is through.
    case finished(kindName: String, name: String, account: String?, status: OutcomeStatus)
}

/// Hears what a run tells, from any task. It must not wait.
public typealias ProgressListener = @Sendable (ProgressEvent) -> Void
