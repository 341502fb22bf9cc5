public import AWSClient

/// Why one resource could not be read or brought to its desired form. It never stops the others.
public enum SyncError: Error, Hashable, Sendable {
    /// AWS refused, or could not be reached.
    case aws(AWSError)
    /// An operation that goes on after AWS's answer ended as FAILED.
    case asynchronousFailure(operation: String, reason: String, requestID: String)
    /// An operation that goes on after AWS's answer didn't end in time.
    case unfinished(operation: String, requestID: String)
    /// The run was interrupted while an operation went on after AWS's answer; it goes on without us.
    case interruptedWait(operation: String, requestID: String)
    /// Another change stood in the way for as long as we wait for one: AWS's last answer.
    case lastingConflict(AWSError)
    /// More differs than the plan said, beginning with this field: somebody changed it since. Nothing was written.
    case exceedsPlan(String)
    /// The resource can't be synced as it stands, such as a role under another path.
    case obstacle(String)
    /// Something that it needs is not there, such as a group that is not synced yet.
    case missing(String)
    /// The run was interrupted before anything of this was written.
    case cancelled
    /// The run was interrupted between two writes; these fields were written. The next run writes the rest.
    case interrupted(after: [String])
}

extension SyncError {
    /// A failed call.
    init(_ error: AWSError) {
        self = error.kind == .cancelled ? .cancelled : .aws(error)
    }

    /// What keeps a resource from being synced, as an error.
    init(_ obstacle: Obstacle) {
        self =
            switch obstacle {
            case .mismatch(let text): .obstacle(text)
            case .notReady(let text): .missing(text)
            }
    }

    /// Whether it is not known if the write happened, or somebody else was faster: reading tells.
    var needsReadingBack: Bool { isAnswerLost || isAlreadyThere }

    /// Whether somebody else has made it already.
    var isAlreadyThere: Bool {
        guard case .aws(let error) = self else { return false }
        return error.isAlreadyThere
    }

    /// Whether a limit stands in the way.
    var isQuota: Bool {
        guard case .aws(let error) = self else { return false }
        return error.isQuota
    }

    /// Whether it is not known if the write happened.
    var isAnswerLost: Bool {
        guard case .aws(let error) = self else { return false }
        return error.kind == .answerLost
    }

    /// Whether AWS may not have seen yet what was just made. Source: IAM User Guide, “Changes that I make are not always
    /// immediately visible”.
    var mayBeTooEarly: Bool {
        guard case .aws(let error) = self else { return false }
        return error.isAbsent || error.namesInvalidPrincipal
    }

    /// Whether another change of the same thing is under way, which ends. What still depends on a thing is no such change:
    /// the client has waited for that.
    var isOthersChange: Bool {
        guard case .aws(let error) = self else { return false }
        return error.isConflict && error.code != "DeleteConflict"
    }

    /// How long somebody else's change is waited out: a set takes minutes to reach hundreds of accounts.
    static let patienceWithOthers = Duration.seconds(900)

    /// The same error after some fields were written: an interruption says which.
    func after(_ written: [String]) -> SyncError {
        switch self {
        case .cancelled where !written.isEmpty: .interrupted(after: written)
        case .interrupted(let later): .interrupted(after: written + later)
        default: self
        }
    }

    /// Why, for the report: with AWS's code and request ID, never with a secret.
    public var reason: String {
        switch self {
        case .aws(let error): error.description
        case .asynchronousFailure(let operation, let reason, let requestID):
            "\(operation) ended as FAILED: \(reason) (request \(requestID))"
        case .unfinished(let operation, let requestID): "\(operation) did not end in time (request \(requestID))"
        case .interruptedWait(let operation, let requestID):
            "\(operation): interrupted while AWS was at work (request \(requestID))"
        case .lastingConflict(let error):
            "another change has stood in the way for \(Self.patienceWithOthers.components.seconds / 60) minutes: "
                + error.description
        case .exceedsPlan(let field): "changed by somebody else (\(field))"
        case .obstacle(let text), .missing(let text): text
        case .cancelled: "interrupted"
        case .interrupted(let fields): "interrupted after \(fields.joined(separator: ", "))"
        }
    }
}

extension SyncError: CustomStringConvertible {
    /// Why; see ``reason``.
    public var description: String { reason }
}
